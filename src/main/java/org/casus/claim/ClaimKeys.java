package org.casus.claim;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.OrderDirection;
import org.casus.graphql.paging.OrderKey;
import org.casus.store.Fragment;

/** The orders that lists of claims, under the alias c, can have. */
final class ClaimKeys {

    /** What was said last comes first. */
    static final Keyset<Claim> NEWEST = of(null);

    private ClaimKeys() {}

    /** The order that was asked for, made total by the claims' keys; what was said last first where none was. */
    static Keyset<Claim> of(List<ClaimOrder> orderBy) {
        List<OrderKey<Claim>> keys = new ArrayList<>();
        EnumSet<ClaimOrderBy> seen = EnumSet.noneOf(ClaimOrderBy.class);
        for (ClaimOrder order : orderBy == null ? List.<ClaimOrder>of() : orderBy) {
            if (!seen.add(order.by)) {
                throw new Refusal(
                        ErrorCode.INVALID_ARGUMENTS,
                        "orderBy",
                        order.by + " stands twice in the order; leave one out.");
            }
            keys.add(key(order.by, order.direction != OrderDirection.ASC));
        }
        if (keys.isEmpty()) {
            keys.add(key(ClaimOrderBy.SAID_AT, true));
        }
        keys.add(new OrderKey<>(
                "id", Fragment.of("c.id"), keys.getFirst().descending(), false, claim -> claim.key, ClaimKeys::number));
        return new Keyset<>(keys);
    }

    private static OrderKey<Claim> key(ClaimOrderBy by, boolean descending) {
        return switch (by) {
            case SAID_AT -> instant("said", "c.said_at", descending, true, claim -> claim.saidAt);
            case RECORDED_AT -> instant("recorded", "c.recorded_at", descending, false, claim -> claim.recordedAt);
            case QUANTITY_BEST ->
                new OrderKey<>("best", Fragment.of("c.best"), descending, true, claim -> claim.best, ClaimKeys::number);
        };
    }

    private static OrderKey<Claim> instant(
            String name, String column, boolean descending, boolean nullable, Function<Claim, Instant> value) {
        return new OrderKey<>(
                name,
                Fragment.of(column),
                descending,
                nullable,
                claim -> value.apply(claim) == null ? null : value.apply(claim).toString(),
                written -> OffsetDateTime.parse((String) written).withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static Object number(Object value) {
        return ((Number) value).longValue();
    }
}
