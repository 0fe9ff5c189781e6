package org.casus.event;

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
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.graphql.Node;
import org.casus.graphql.NodeTag;
import org.casus.graphql.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that happened: one row of a dataset, or one event that a desk recorded. */
@Entity
@Table(name = "event")
@NodeTag('E')
@Description("Something that happened: one row of a dataset, or one event that a desk recorded.")
public class Event extends StoredRecord implements Node {

    @Ignore
    @Column(name = "release_id")
    public Long releaseKey;

    /** One line that says what it is. */
    @NonNull
    @Description("One line that says what it is.")
    public String title;

    /** The first day, or the first on which it may have been. */
    @NonNull
    @Column(name = "date_start")
    @Description("The first day, or the first on which it may have been.")
    public LocalDate start;

    /** The last day, or the last on which it may have been. */
    @NonNull
    @Column(name = "date_end")
    @Description("The last day, or the last on which it may have been.")
    public LocalDate end;

    /** How exactly it is dated. */
    @NonNull
    @Column(name = "date_precision")
    @Enumerated(EnumType.STRING)
    @Description("How exactly it is dated.")
    public DatePrecision datePrecision;

    /** The dataset's own code for that. */
    @Column(name = "date_precision_code")
    @Description("The dataset's own code for that.")
    public String datePrecisionCode;

    /** Whether it had not ended when it was recorded. */
    @NonNull
    @Description("Whether it had not ended when it was recorded.")
    public boolean ongoing;

    /** UCDP's type; null where the dataset has no such notion. */
    @Column(name = "type_of_violence")
    @Enumerated(EnumType.STRING)
    @Description("UCDP's type; null where the dataset has no such notion.")
    public TypeOfViolence typeOfViolence;

    @Ignore
    @Column(name = "conflict_id")
    public Long conflictKey;

    @Ignore
    @Column(name = "dyad_id")
    public Long dyadKey;

    @Ignore
    @Column(name = "place_id")
    public Long placeKey;

    @Ignore
    @Column(name = "country_id")
    public Long countryKey;

    @Ignore
    public Double latitude;

    @Ignore
    public Double longitude;

    @Ignore
    @Column(name = "prio_grid")
    public Integer prioGrid;

    /** How clearly its dataset could tell it from other events: 1 clear, 2 less clear. */
    @Description(
            "How clearly its dataset could tell it from other events: 1 clear, 2 less clear; null where that was not coded.")
    public Integer clarity;

    /** How many reports its coders had; null where that was not coded. */
    @Column(name = "source_count")
    @Description("How many reports its coders had; null where that was not coded.")
    public Integer sourceCount;

    /** What else its record says in words. */
    @Description("What else its record says in words.")
    public String notes;

    @Ignore
    @Enumerated(EnumType.STRING)
    public TollBasis basis;

    @Ignore
    @Column(name = "deaths_low")
    public Integer deathsLow;

    @Ignore
    @Column(name = "deaths_best")
    public Integer deathsBest;

    @Ignore
    @Column(name = "deaths_high")
    public Integer deathsHigh;

    @Ignore
    @Column(name = "deaths_a")
    public Integer deathsA;

    @Ignore
    @Column(name = "deaths_b")
    public Integer deathsB;

    @Ignore
    @Column(name = "deaths_civilians")
    public Integer deathsCivilians;

    @Ignore
    @Column(name = "deaths_unknown")
    public Integer deathsUnknown;

    /** Counts the changes of this record, from 1. */
    @NonNull
    @Description(
            "Counts the changes of this record, from 1. Whoever wants to change it gives the version that they saw.")
    public int version;

    /** When this server first stored it. */
    @NonNull
    @Column(name = "recorded_at")
    @Description("When this server first stored it.")
    public Instant recordedAt;

    /** When this server last changed it. */
    @NonNull
    @Column(name = "changed_at")
    @Description("When this server last changed it.")
    public Instant changedAt;

    @Ignore
    @Column(name = "run_id")
    public Long runKey;

    @Ignore
    public long fingerprint;

    /** What belonged to it, where it is an event as it was at some time; null for one as it is now. */
    @Ignore
    @Transient
    public Past past;

    /** The people killed, as the record says. */
    @Ignore
    public Fatalities toll() {
        return new Fatalities(
                deathsLow, deathsBest, deathsHigh, deathsA, deathsB, deathsCivilians, deathsUnknown, basis);
    }

    /**
     * Those of these events that come first in an order.
     *
     * @param order of {@code event e}
     * @param limit how many at most
     */
    static List<Event> firstOf(Reader reader, Collection<Long> keys, Fragment order, int limit) {
        return reader.entities(
                Event.class,
                Fragment.of("select e.*\nfrom event e\nwhere e.id = any(?)\norder by ?\nlimit ?", keys, order, limit));
    }

    /**
     * The events that come first in an order, off the index that it follows.
     *
     * @param where which, of {@code event e}
     * @param behind which of these are behind a cursor
     */
    static List<Event> first(Reader reader, Fragment where, Fragment behind, Fragment order, int limit) {
        return reader.entities(
                Event.class,
                Fragment.of(
                        "select e.*\nfrom event e\nwhere ?\n  and ?\norder by ?\nlimit ?",
                        where,
                        behind,
                        order,
                        limit));
    }
}
