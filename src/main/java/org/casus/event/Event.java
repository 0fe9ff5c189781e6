package org.casus.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Bookkeeping;
import org.casus.store.mapping.Count;
import org.casus.store.mapping.Derived;
import org.casus.store.mapping.Elements;
import org.casus.store.mapping.ExportColumn;
import org.casus.store.mapping.Named;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Table(name = "event")
@NodeTag('E')
@Description("Something that happened: one row of a dataset, or one event that a desk recorded.")
public class Event extends StoredRecord implements Node {

    @NonNull
    @Description("One line that says what it is.")
    @Column(length = 1_000)
    @ExportColumn(hxl = "#event+name")
    public String title;

    @NonNull
    @Column(name = "date_start")
    @Description("The first day, or the first on which it may have been.")
    @ExportColumn(hxl = "#date+start", name = "start")
    public LocalDate start;

    @NonNull
    @Column(name = "date_end")
    @Description("The last day, or the last on which it may have been.")
    @ExportColumn(hxl = "#date+end", name = "end")
    public LocalDate end;

    @NonNull
    @Column(name = "date_precision")
    @Enumerated(EnumType.STRING)
    @Description("How exactly it is dated.")
    @ExportColumn(hxl = "#date+precision")
    public DatePrecision datePrecision;

    @Column(name = "date_precision_code", length = 20)
    @Description("The dataset's own code for that.")
    @ExportColumn(hxl = "#date+precision+code")
    public String datePrecisionCode;

    @NonNull
    @Description("Whether it had not ended when it was recorded.")
    @ExportColumn(hxl = "#event+ongoing")
    public boolean ongoing;

    @Column(name = "type_of_violence")
    @Enumerated(EnumType.STRING)
    @Description("UCDP's type; null where the dataset has no such notion.")
    @ExportColumn(hxl = "#event+type")
    public TypeOfViolence typeOfViolence;

    @Ignore
    @Reference("conflict")
    @Column(name = "conflict_id")
    @ExportColumn(hxl = "#event+conflict+code")
    public Long conflictKey;

    @Ignore
    @Reference("dyad")
    @Column(name = "dyad_id")
    @ExportColumn(hxl = "#event+dyad+code")
    public Long dyadKey;

    @Ignore
    @Transient
    @Elements(owner = "event_id")
    public List<Participation> participations;

    @Ignore
    @Reference("place")
    @Column(name = "place_id")
    public Long placeKey;

    @Ignore
    @Derived
    @ExportColumn(hxl = "#geo+lat", field = "place.latitude")
    public Double latitude;

    @Ignore
    @Derived
    @ExportColumn(hxl = "#geo+lon", field = "place.longitude")
    public Double longitude;

    @Ignore
    @Derived
    @Column(name = "prio_grid")
    @ExportColumn(hxl = "#geo+grid+code", field = "place.prioGrid")
    public Integer prioGrid;

    @Ignore
    @Derived
    @Column(name = "country_id")
    public Long countryKey;

    @Ignore
    @Count
    @Named("fatalities.low")
    @Column(name = "deaths_low")
    @ExportColumn(hxl = "#affected+killed+min")
    public Integer deathsLow;

    @Ignore
    @Count
    @Named("fatalities.best")
    @Column(name = "deaths_best")
    @ExportColumn(hxl = "#affected+killed+best")
    public Integer deathsBest;

    @Ignore
    @Count
    @Named("fatalities.high")
    @Column(name = "deaths_high")
    @ExportColumn(hxl = "#affected+killed+max")
    public Integer deathsHigh;

    @Ignore
    @Count
    @Named("fatalities.sideA")
    @Column(name = "deaths_a")
    @ExportColumn(hxl = "#affected+killed+side_a", name = "deaths_side_a")
    public Integer deathsA;

    @Ignore
    @Count
    @Named("fatalities.sideB")
    @Column(name = "deaths_b")
    @ExportColumn(hxl = "#affected+killed+side_b", name = "deaths_side_b")
    public Integer deathsB;

    @Ignore
    @Count
    @Named("fatalities.civilians")
    @Column(name = "deaths_civilians")
    @ExportColumn(hxl = "#affected+killed+civilians")
    public Integer deathsCivilians;

    @Ignore
    @Count
    @Named("fatalities.unknown")
    @Column(name = "deaths_unknown")
    @ExportColumn(hxl = "#affected+killed+unknown")
    public Integer deathsUnknown;

    @Ignore
    @Bookkeeping
    @Named("fatalities.basis")
    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @ExportColumn(hxl = "#affected+killed+basis", name = "toll_basis")
    public TollBasis basis;

    @Description(
            "How clearly its dataset could tell it from other events: 1 clear, 2 less clear; null where that was not coded.")
    @Count
    @ExportColumn(hxl = "#event+clarity")
    public Integer clarity;

    @Count
    @Column(name = "source_count")
    @Description("How many reports its coders had; null where that was not coded.")
    @ExportColumn(hxl = "#meta+source+num")
    public Integer sourceCount;

    @Ignore
    @Reference("report")
    @Transient
    @Elements(table = "event_report", owner = "event_id", column = "report_id")
    @Named("reports")
    public Set<Long> reportKeys;

    @Ignore
    @Transient
    @Elements(owner = "event_id")
    public List<Classification> classifications;

    @Ignore
    @Transient
    @Elements(table = "event_tag", owner = "event_id", column = "tag", length = 200)
    @ExportColumn(hxl = "#event+tag")
    public Set<String> tags;

    @Description("What else its record says in words.")
    @Column(length = 20_000)
    @ExportColumn(hxl = "#description")
    public String notes;

    @NonNull
    @Description(
            "Counts the changes of this record, from 1. Whoever wants to change it gives the version that they saw.")
    @Count
    @Version
    @Bookkeeping
    @ExportColumn(hxl = "#meta+version")
    public int version;

    @NonNull
    @Bookkeeping
    @Column(name = "recorded_at", updatable = false)
    @Description("When this server first stored it.")
    @ExportColumn(hxl = "#date+recorded")
    public Instant recordedAt;

    @NonNull
    @Bookkeeping
    @Column(name = "changed_at")
    @Description("When this server last changed it.")
    @ExportColumn(hxl = "#date+changed")
    public Instant changedAt;

    @Ignore
    @Bookkeeping
    @Reference("release")
    @Column(name = "release_id", nullable = false, updatable = false)
    public Long releaseKey;

    @Ignore
    @Derived
    @Column(name = "run_id", updatable = false)
    public Long runKey;

    @Ignore
    @Bookkeeping
    @Column(updatable = false)
    public long fingerprint;

    @Ignore
    @Transient
    @Elements(owner = "event_id")
    public List<EventLink> links;

    /** What belonged to it, where it is an event as it was at some time; null for one as it is now. */
    @Ignore
    @Transient
    public EventSnapshot past;

    /** The people killed, as the record says. */
    @Ignore
    public Fatalities toll() {
        return Fatalities.of(this);
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
