package org.casus.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Quantifier;
import org.casus.graphql.Node;
import org.casus.graphql.NodeTag;
import org.casus.graphql.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A figure that somebody reported and that belongs to no single event. */
@Entity
@Table(name = "reported_statistic")
@NodeTag('T')
@Description("A figure that somebody reported and that belongs to no single event.")
public class ReportedStatistic extends StoredRecord implements Node {

    /** What is counted, in capitals, such as ACTIVE_FIGHTERS. */
    @NonNull
    @Description("What is counted, in capitals, such as ACTIVE_FIGHTERS.")
    public String indicator;

    @Ignore
    @Column(name = "subject_id")
    public Long subjectKey;

    @Ignore
    @Column(name = "place_id")
    public Long placeKey;

    /** The key of the conflict that it is about, or of that of its dyad. */
    @Ignore
    @Column(name = "conflict_id")
    public Long conflictKey;

    /** The key of the dyad that it is about. */
    @Ignore
    @Column(name = "dyad_id")
    public Long dyadKey;

    /** The place in words, where it is no place of its own here. */
    @Column(name = "place_name")
    @Description("The place in words, where it is no place of its own here.")
    public String placeName;

    /** What one is, such as PERSON. */
    @NonNull
    @Description("What one is, such as PERSON.")
    public String unit;

    @Ignore
    public Long amount;

    @Ignore
    @Enumerated(EnumType.STRING)
    public Quantifier quantifier;

    @Ignore
    public Long low;

    @Ignore
    public Long best;

    @Ignore
    public Long high;

    /** The day it holds for, where the speaker named one. */
    @Column(name = "as_of")
    @Description("The day it holds for, where the speaker named one.")
    public LocalDate asOf;

    @Ignore
    @Column(name = "period_from")
    public LocalDate periodFrom;

    @Ignore
    @Column(name = "period_to")
    public LocalDate periodTo;

    @Ignore
    @Column(name = "report_id")
    public Long reportKey;

    @Ignore
    @Column(name = "reported_by_id")
    public Long reportedByKey;

    @Ignore
    @Column(name = "attributed_to_id")
    public Long attributedToKey;

    /** When it was said. Midnight UTC where only the day is known. */
    @Column(name = "said_at")
    @Description("When it was said. Midnight UTC where only the day is known.")
    public Instant saidAt;

    /** How far it is confirmed. */
    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it is confirmed.")
    public Confirmation confirmation;

    @Ignore
    @Column(name = "supersedes_id")
    public Long supersedesKey;

    /** What else there is to say. */
    @Description("What else there is to say.")
    public String note;

    /** When this server stored it. */
    @NonNull
    @Column(name = "recorded_at")
    @Description("When this server stored it.")
    public Instant recordedAt;

    /** The number, as the speaker put it. */
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

    /** The period that it holds for. */
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
