package org.casus.desk.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.ReportedStatistic;
import org.casus.claim.Source;
import org.casus.dataset.record.PrioGrid;
import org.casus.event.Country;
import org.casus.event.Event;
import org.casus.event.Place;
import org.casus.event.TollBasis;
import org.casus.store.mapping.Mapping;

/** What people record, type by type. The order is that in which rows are written: each after what it refers to. */
public final class Shapes {

    private static final Map<String, RecordShape.Cell> RECORDED_AT =
            Map.of("recordedAt", (ledger, draft) -> ledger.transaction().at());

    /** Who publishes or speaks. */
    public static final RecordShape SOURCE = RecordShape.of(Source.class, Map.of(), Map.of());

    /** Who takes part. */
    public static final RecordShape ACTOR = RecordShape.of(Actor.class, Map.of(), Map.of());

    /** Where something is. */
    public static final RecordShape PLACE =
            RecordShape.of(Place.class, Map.of("prioGrid", (ledger, place) -> cell(place)), Map.of());

    /** What was published. */
    public static final RecordShape REPORT = RecordShape.of(Report.class, Map.of(), Map.of());

    /** What happened. Its ties to others have mutations of their own, which leave its version as it is. */
    public static final RecordShape EVENT = new RecordShape(
            Event.class,
            "r.version",
            "exists (select 1 from release l where l.id = r.release_id and l.kind = 'DESK')",
            List.of("links"),
            derivedOfEvents(),
            createdOfEvents());

    /** What a speaker says of an event. */
    public static final RecordShape CLAIM = RecordShape.of(Claim.class, Map.of(), RECORDED_AT);

    /** A figure that belongs to no event. */
    public static final RecordShape STATISTIC = RecordShape.of(ReportedStatistic.class, Map.of(), withRelease());

    /** Each after what it refers to. */
    static final List<RecordShape> IN_ORDER = List.of(SOURCE, ACTOR, PLACE, REPORT, EVENT, CLAIM, STATISTIC);

    private Shapes() {}

    private static Map<String, RecordShape.Cell> withRelease() {
        Map<String, RecordShape.Cell> cells = new LinkedHashMap<>(RECORDED_AT);
        cells.put("release", (ledger, record) -> ledger.release());
        return cells;
    }

    private static Map<String, RecordShape.Cell> derivedOfEvents() {
        Map<String, RecordShape.Cell> cells = new LinkedHashMap<>();
        cells.put(
                "countryKey",
                ofPlace((ledger, place) -> ledger.key(Mapping.of(Country.class).table(), place.text("country"))));
        cells.put("latitude", ofPlace((ledger, place) -> place.get("latitude")));
        cells.put("longitude", ofPlace((ledger, place) -> place.get("longitude")));
        cells.put("prioGrid", ofPlace((ledger, place) -> cell(place)));
        cells.put("version", (ledger, event) -> event.version());
        cells.put("changedAt", (ledger, event) -> ledger.transaction().at());
        return cells;
    }

    private static Map<String, RecordShape.Cell> createdOfEvents() {
        Map<String, RecordShape.Cell> cells = withRelease();
        cells.put("fatalities.basis", (ledger, event) -> TollBasis.DERIVED_FROM_CLAIMS);
        cells.put("fingerprint", (ledger, event) -> 0L);
        return cells;
    }

    private static RecordShape.Cell ofPlace(RecordShape.Cell cell) {
        return (ledger, event) -> {
            PendingRecord place = ledger.draft(PLACE, event.text("place"));
            return place == null ? null : cell.of(ledger, place);
        };
    }

    private static Integer cell(PendingRecord place) {
        return place.get("latitude") == null
                ? null
                : (Integer) PrioGrid.cell((Double) place.get("latitude"), (Double) place.get("longitude"));
    }
}
