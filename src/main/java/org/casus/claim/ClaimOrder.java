package org.casus.claim;

import java.time.OffsetDateTime;
import java.util.List;
import org.casus.graphql.Keyset;
import org.casus.graphql.OrderKey;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.Description;

/** What claims are ordered by. */
@Description("What claims are ordered by.")
public enum ClaimOrder {
    @Description("What was said last comes first; undated claims come last.")
    NEWEST(true),

    @Description("What was said first comes first; undated claims come before that.")
    OLDEST(false);

    private final Keyset<Claim> keyset;

    ClaimOrder(boolean descending) {
        keyset = new Keyset<>(List.of(
                new OrderKey<>(
                        "said",
                        Fragment.of("c.said_at"),
                        descending,
                        true,
                        claim -> claim.saidAt == null ? null : claim.saidAt.toString(),
                        said -> OffsetDateTime.parse((String) said)),
                new OrderKey<>(
                        "id",
                        Fragment.of("c.id"),
                        descending,
                        false,
                        claim -> claim.key,
                        key -> ((Number) key).longValue())));
    }

    /** The order, of claims under the alias c. */
    Keyset<Claim> keyset() {
        return keyset;
    }
}
