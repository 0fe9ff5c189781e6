package org.casus.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Quantifier;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.VersionedRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Bookkeeping;
import org.casus.store.mapping.Elements;
import org.casus.store.mapping.ExportColumn;
import org.casus.store.mapping.Named;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Table(name = "reported_statistic")
@NodeTag('T')
@Description("A figure that somebody reported and that belongs to no single event.")
public class ReportedStatistic extends VersionedRecord implements Node {

    @NonNull
    @Description("What is counted, in capitals, such as ACTIVE_FIGHTERS.")
    @Column(length = 100)
    @ExportColumn(hxl = "#indicator+code")
    public String indicator;

    @Ignore
    @Reference("actor")
    @Column(name = "subject_id")
    @ExportColumn(hxl = "#group+code")
    public Long subjectKey;

    /** The key of the conflict that it is about, or of that of its dyad. */
    @Ignore
    @Reference("conflict")
    @Column(name = "conflict_id")
    @ExportColumn(hxl = "#event+conflict+code")
    public Long conflictKey;

    /** The key of the dyad that it is about. */
    @Ignore
    @Reference("dyad")
    @Column(name = "dyad_id")
    @ExportColumn(hxl = "#event+dyad+code")
    public Long dyadKey;

    @Ignore
    @Reference("country")
    @Transient
    @Elements(table = "reported_statistic_country", owner = "reported_statistic_id", column = "country_id")
    @Named("countries")
    public Set<Long> countryKeys;

    @Ignore
    @Reference("place")
    @Column(name = "place_id")
    @ExportColumn(hxl = "#loc+code")
    public Long placeKey;

    @Column(name = "place_name", length = 500)
    @Description("The place in words, where it is no place of its own here.")
    @ExportColumn(hxl = "#loc+text")
    public String placeName;

    @NonNull
    @Description("What one is, such as PERSON.")
    @Column(length = 40)
    @ExportColumn(hxl = "#indicator+unit")
    public String unit;

    @Ignore
    @Named("quantity.quantifier")
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @ExportColumn(hxl = "#indicator+quantifier")
    public Quantifier quantifier;

    @Ignore
    @Named("quantity.amount")
    @ExportColumn(hxl = "#indicator+num")
    public Long amount;

    @Ignore
    @Named("quantity.low")
    @ExportColumn(hxl = "#indicator+min")
    public Long low;

    @Ignore
    @Named("quantity.best")
    @ExportColumn(hxl = "#indicator+best")
    public Long best;

    @Ignore
    @Named("quantity.high")
    @ExportColumn(hxl = "#indicator+max")
    public Long high;

    @Column(name = "as_of")
    @Description("The day it holds for, where the speaker named one.")
    @ExportColumn(hxl = "#date+as_of")
    public LocalDate asOf;

    @Ignore
    @Named("period.from")
    @Column(name = "period_from")
    @ExportColumn(hxl = "#date+start")
    public LocalDate periodFrom;

    @Ignore
    @Named("period.to")
    @Column(name = "period_to")
    @ExportColumn(hxl = "#date+end")
    public LocalDate periodTo;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it is confirmed.")
    @ExportColumn(hxl = "#indicator+status")
    public Confirmation confirmation;

    @Column(name = "said_at")
    @Description("When it was said. Midnight UTC where only the day is known.")
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

    @Ignore
    @Reference("report")
    @Column(name = "report_id")
    @ExportColumn(hxl = "#meta+report+code")
    public Long reportKey;

    @Ignore
    @Reference("reported_statistic")
    @Column(name = "supersedes_id")
    @ExportColumn(hxl = "#indicator+supersedes+code")
    public Long supersedesKey;

    @Description("What else there is to say.")
    @Column(length = 4_000)
    @ExportColumn(hxl = "#description")
    public String note;

    /** The key of the release that brought it. */
    @Ignore
    @Bookkeeping
    @Reference("release")
    @Column(name = "release_id", updatable = false)
    public Long releaseKey;

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
    Long speakerKey() {
        return attributedToKey == null ? reportedByKey : attributedToKey;
    }

    /** The day by which it is listed: the one it holds for, else the last known one of its period; may be null. */
    LocalDate day() {
        return Stream.of(asOf, periodTo, periodFrom)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Description("The period that it holds for; null where it holds for a day.")
    public Period getPeriod() {
        return periodFrom == null && periodTo == null ? null : new Period(periodFrom, periodTo);
    }

    /** The statistics that supersede these, oldest first. */
    static List<ReportedStatistic> superseding(Reader reader, Collection<Long> statistics) {
        return reader.entities(
                ReportedStatistic.class,
                Fragment.of(
                        "select t.*\nfrom reported_statistic t\nwhere t.supersedes_id = any(?)\norder by t.id",
                        statistics));
    }
}
