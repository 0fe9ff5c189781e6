package org.casus.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.dataset.record.Confirmation;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Stored only of claims whose confirmation changed; see {@link Claim#steps}. */
@Entity
@Table(name = "claim_confirmation")
@Description(
        "How far a claim was confirmed from some time on: somebody confirmed, contested or denied it then, or its speaker took it back.")
public class ClaimConfirmation extends PanacheEntityBase {

    @Ignore
    @Column(name = "id")
    @Id
    public Long key;

    @Ignore
    @Column(name = "claim_id")
    public Long claimKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it was confirmed from then on.")
    public Confirmation confirmation;

    /** Null where it is as old as the claim. */
    @Column(name = "said_at")
    @Description("When that was said; of the first, when the claim was. This is what knownBy goes by.")
    public Instant saidAt;

    @Ignore
    @Reference("source")
    @Column(name = "said_by_id")
    public Long saidByKey;

    @Ignore
    @Reference("report")
    @Column(name = "report_id")
    public Long reportKey;

    @Ignore
    @Reference("claim")
    @Column(name = "restores_id")
    public Long restoresKey;

    @Column(name = "recorded_at")
    @Description("When this server stored it.")
    public Instant recordedAt;

    /** One that says no more. */
    static ClaimConfirmation of(Confirmation confirmation) {
        ClaimConfirmation step = new ClaimConfirmation();
        step.confirmation = confirmation;
        return step;
    }

    boolean isRetraction() {
        return confirmation == Confirmation.RETRACTED;
    }

    /** Those of these claims, in the order in which they were recorded. */
    static Map<Long, List<ClaimConfirmation>> ofClaims(Reader reader, Collection<Long> claims) {
        return reader.entities(ClaimConfirmation.class, Fragment.of("""
                        select c.*
                        from unnest(cast(? as bigint array)) as wanted (id)
                        join claim_confirmation c on c.claim_id = wanted.id
                        order by c.claim_id, c.id""", List.copyOf(claims))).stream()
                .collect(Collectors.groupingBy(each -> each.claimKey));
    }
}
