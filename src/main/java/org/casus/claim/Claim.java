package org.casus.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.Quantifier;
import org.casus.dataset.record.VictimGroup;
import org.casus.graphql.Node;
import org.casus.graphql.NodeTag;
import org.casus.graphql.VersionedRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Bookkeeping;
import org.casus.store.mapping.Count;
import org.casus.store.mapping.ExportColumn;
import org.casus.store.mapping.Named;
import org.casus.store.mapping.Reference;
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

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What is counted.")
    @ExportColumn(hxl = "#claim+metric")
    public Metric metric;

    @NonNull
    @Column(name = "victim_group")
    @Enumerated(EnumType.STRING)
    @Description("Whom it counts.")
    @ExportColumn(hxl = "#affected+group+type")
    public VictimGroup victimGroup;

    @Ignore
    @Reference("actor")
    @Column(name = "victim_actor_id")
    @ExportColumn(hxl = "#affected+group+code")
    public Long victimActorKey;

    @Ignore
    @Named("quantity.quantifier")
    @Column(nullable = false)
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

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it is confirmed.")
    @ExportColumn(hxl = "#claim+status")
    public Confirmation confirmation;

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

    @NonNull
    @Description("The number, as the speaker put it.")
    public Quantity getQuantity() {
        return Quantity.of(amount, quantifier, low, best, high);
    }

    /** The key of whoever says so: of the one it is attributed to, else of the one who reports it. */
    @Ignore
    public Long speakerKey() {
        return attributedToKey == null ? reportedByKey : attributedToKey;
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

    /** The claims on these events, in no order. */
    public static List<Claim> ofEvents(Reader reader, Collection<Long> events) {
        return reader.entities(Claim.class, Fragment.of("select c.*\nfrom claim c\nwhere c.event_id = any(?)", events));
    }

    /** Those of them that count the killed. */
    public static List<Claim> ofKilled(Reader reader, Collection<Long> events) {
        return reader.entities(
                Claim.class,
                Fragment.of("select c.*\nfrom claim c\nwhere c.event_id = any(?) and c.metric = 'KILLED'", events));
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
