package org.casus.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Quantifier;
import org.casus.graphql.Node;
import org.casus.graphql.NodeTag;
import org.casus.graphql.StoredRecord;
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

    /** How the speaker put the number. */
    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How the speaker put the number.")
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

    /** First day of the period it holds for. */
    @Column(name = "period_from")
    @Description("First day of the period it holds for.")
    public LocalDate periodFrom;

    /** Last day of the period it holds for. */
    @Column(name = "period_to")
    @Description("Last day of the period it holds for.")
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
}
