package org.casus.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.Quantifier;
import org.casus.dataset.record.VictimGroup;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.VersionedRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Bookkeeping;
import org.casus.store.mapping.Count;
import org.casus.store.mapping.Elements;
import org.casus.store.mapping.ExportColumn;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Named;
import org.casus.store.mapping.Reference;
import org.casus.store.mapping.Values;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Table(name = "claim")
@NodeTag('L')
@Description("What one speaker says of one event.")
public class Claim extends VersionedRecord implements Node {

    @Ignore
    @Reference("event")
    @Column(name = "event_id", nullable = false)
    public Long eventKey;

    @Enumerated(EnumType.STRING)
    @Description("What is counted; null where it says who did it, and counts nothing.")
    @ExportColumn(hxl = "#claim+metric")
    public Metric metric;

    @Column(name = "victim_group")
    @Enumerated(EnumType.STRING)
    @Description("Whom it counts; null where it counts nothing.")
    @ExportColumn(hxl = "#affected+group+type")
    public VictimGroup victimGroup;

    @Ignore
    @Reference("actor")
    @Column(name = "victim_actor_id")
    @ExportColumn(hxl = "#affected+group+code")
    public Long victimActorKey;

    @Ignore
    @Named("quantity.quantifier")
    @Enumerated(EnumType.STRING)
    @ExportColumn(hxl = "#claim+quantifier")
    public Quantifier quantifier;

    @Ignore
    @Count
    @Named("quantity.amount")
    @ExportColumn(hxl = "#affected+num")
    public Long amount;

    @Ignore
    @Count
    @Named("quantity.low")
    @ExportColumn(hxl = "#affected+min")
    public Long low;

    @Ignore
    @Count
    @Named("quantity.best")
    @ExportColumn(hxl = "#affected+best")
    public Long best;

    @Ignore
    @Count
    @Named("quantity.high")
    @ExportColumn(hxl = "#affected+max")
    public Long high;

    @Ignore
    @Reference("actor")
    @Column(name = "responsible_id")
    @ExportColumn(hxl = "#claim+responsible+code")
    public Long responsibleKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it is confirmed.")
    @ExportColumn(hxl = "#claim+status")
    public Confirmation confirmation;

    @Ignore
    @Transient
    @Elements(owner = "claim_id")
    public List<ClaimConfirmation> confirmations;

    @Column(name = "said_at")
    @Description("When it was said; null where nobody dated it. Midnight UTC where only the day is known.")
    @ExportColumn(hxl = "#date+said")
    public Instant saidAt;

    @Ignore
    @Reference("source")
    @Column(name = "attributed_to_id")
    @ExportColumn(hxl = "#meta+speaker+code")
    public Long attributedToKey;

    @Ignore
    @Reference("source")
    @Column(name = "reported_by_id", nullable = false)
    @ExportColumn(hxl = "#meta+source+code")
    public Long reportedByKey;

    @Column(name = "speaker_as_coded", length = 2_000)
    @Description("For a claim that a dataset coded: who first said so, in its coders' words.")
    @ExportColumn(hxl = "#meta+speaker+text")
    public String speakerAsCoded;

    @Ignore
    @Reference("report")
    @Column(name = "report_id")
    @ExportColumn(hxl = "#meta+report+code")
    public Long reportKey;

    @Ignore
    @Reference("claim")
    @Column(name = "supersedes_id")
    @ExportColumn(hxl = "#claim+supersedes+code")
    public Long supersedesKey;

    @Description("What else there is to say.")
    @Column(length = 4_000)
    @ExportColumn(hxl = "#description")
    public String note;

    @NonNull
    @Bookkeeping
    @Column(name = "recorded_at", updatable = false)
    @Description("When this server stored it.")
    @ExportColumn(hxl = "#date+recorded")
    public Instant recordedAt;

    /** As of when it and what is said of it is shown; null for today. */
    @Ignore
    @Transient
    public Instant knownBy;

    @Description("The number, as the speaker put it; null where it counts nothing.")
    public Quantity getQuantity() {
        return quantifier == null ? null : Quantity.of(amount, quantifier, low, best, high);
    }

    /** The key of whoever says so: of the one it is attributed to, else of the one who reports it. */
    @Ignore
    public Long speakerKey() {
        return attributedToKey == null ? reportedByKey : attributedToKey;
    }

    /**
     * How far it was confirmed by some time, by the last thing that was said of it by then.
     *
     * @param time null for all that was said of it
     */
    public ClaimConfirmation confirmedBy(Instant time) {
        return steps().filter(step -> time == null || !step.saidAt.isAfter(time))
                .reduce((newest, step) -> step.saidAt.isBefore(newest.saidAt) ? newest : step)
                .orElseGet(this::confirmedAtFirst);
    }

    /** How far it was confirmed when it was said. */
    public ClaimConfirmation confirmedAtFirst() {
        boolean steps = confirmations != null && !confirmations.isEmpty();
        return Stream.ofNullable(confirmations)
                .flatMap(List::stream)
                .filter(each -> each.saidAt == null)
                .reduce((any, last) -> last)
                .orElseGet(() -> ClaimConfirmation.of(steps ? Confirmation.UNCONFIRMED : confirmation));
    }

    /** What was said of it later, in the order in which that was recorded. */
    public Stream<ClaimConfirmation> steps() {
        return confirmations == null ? Stream.empty() : confirmations.stream().filter(each -> each.saidAt != null);
    }

    /** It as it was known by some time: as far confirmed as what was said of it by then has it. */
    public Claim asKnown(Instant time) {
        Claim known = new Claim();
        known.key = key;
        known.uid = uid;
        known.naturalKey = naturalKey;
        Mapping.of(Claim.class).properties().forEach(property -> Values.copy(property, this, known));
        known.knownBy = time;
        known.confirmation = confirmedBy(time).confirmation;
        known.confirmations = confirmations == null
                ? List.of()
                : confirmations.stream()
                        .filter(each -> each.saidAt == null || !each.saidAt.isAfter(time))
                        .toList();
        return known;
    }

    /** Gives claims their steps, by one statement. */
    public static List<Claim> withConfirmations(Reader reader, List<Claim> claims) {
        if (!claims.isEmpty()) {
            Map<Long, List<ClaimConfirmation>> steps = ClaimConfirmation.ofClaims(
                    reader, claims.stream().map(claim -> claim.key).toList());
            claims.forEach(claim -> claim.confirmations = steps.getOrDefault(claim.key, List.of()));
        }
        return claims;
    }

    /**
     * The claims on these events, oldest first, as a toll grows.
     *
     * @param which of {@code claim c}
     */
    static List<Claim> ofEvents(Reader reader, Collection<Long> events, Fragment which) {
        return reader.entities(
                Claim.class,
                Fragment.of(
                        "select c.*\nfrom claim c\nwhere c.event_id = any(?)\n  and ?\norder by c.said_at nulls first, c.id",
                        events,
                        which));
    }

    /** The claims on these events with their steps, in no order. */
    public static List<Claim> ofEvents(Reader reader, Collection<Long> events) {
        return withConfirmations(
                reader,
                reader.entities(
                        Claim.class, Fragment.of("select c.*\nfrom claim c\nwhere c.event_id = any(?)", events)));
    }

    /** Those of them that count the killed. */
    public static List<Claim> ofKilled(Reader reader, Collection<Long> events) {
        return withConfirmations(
                reader,
                reader.entities(
                        Claim.class,
                        Fragment.of(
                                "select c.*\nfrom claim c\nwhere c.event_id = any(?) and c.metric = 'KILLED'",
                                events)));
    }

    /** The claims that these reports make, oldest first. */
    static List<Claim> ofReports(Reader reader, Collection<Long> reports) {
        return reader.entities(
                Claim.class,
                Fragment.of("select * from claim where report_id = any(?) order by said_at nulls first, id", reports));
    }

    /** The claims that supersede these, in no order. */
    static List<Claim> superseding(Reader reader, Collection<Long> claims) {
        return reader.entities(Claim.class, Fragment.of("select * from claim where supersedes_id = any(?)", claims));
    }
}
