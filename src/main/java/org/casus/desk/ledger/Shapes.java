package org.casus.desk.ledger;

import java.time.Instant;
import java.util.List;
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

    /** Who publishes or speaks. */
    public static final RecordShape SOURCE = RecordShape.of(Source.class);

    /** Who takes part. */
    public static final RecordShape ACTOR = RecordShape.of(Actor.class);

    /** Where something is. */
    public static final RecordShape PLACE =
            RecordShape.of(Place.class, (ledger, draft, place) -> place.prioGrid = cell(draft));

    /** What was published. */
    public static final RecordShape REPORT = RecordShape.of(Report.class);

    /** What happened. Its ties to others have mutations of their own, which leave its version as it is. */
    public static final RecordShape EVENT = RecordShape.of(
            Event.class,
            "exists (select 1 from release l where l.id = r.release_id and l.kind = 'DESK')",
            List.of("links"),
            Shapes::complete);

    /** What a speaker says of an event. */
    public static final RecordShape CLAIM =
            RecordShape.of(Claim.class, (ledger, draft, claim) -> claim.recordedAt = now(ledger));

    /** A figure that belongs to no event. */
    public static final RecordShape STATISTIC = RecordShape.of(ReportedStatistic.class, (ledger, draft, statistic) -> {
        statistic.recordedAt = now(ledger);
        if (draft.isNew()) {
            statistic.releaseKey = ledger.release();
        }
    });

    /** Each after what it refers to. */
    static final List<RecordShape> IN_ORDER = List.of(SOURCE, ACTOR, PLACE, REPORT, EVENT, CLAIM, STATISTIC);

    private Shapes() {}

    /** An event repeats where its place is. */
    private static void complete(ChangeSet ledger, PendingRecord draft, Event event) {
        PendingRecord place = ledger.draft(PLACE, draft.text("place"));
        if (place != null) {
            event.countryKey = ledger.key(Mapping.of(Country.class).table(), place.text("country"));
            event.latitude = (Double) place.get("latitude");
            event.longitude = (Double) place.get("longitude");
            event.prioGrid = cell(place);
        }
        event.changedAt = now(ledger);
        if (draft.isNew()) {
            event.recordedAt = now(ledger);
            event.basis = TollBasis.DERIVED_FROM_CLAIMS;
            event.releaseKey = ledger.release();
        }
    }

    private static Instant now(ChangeSet ledger) {
        return ledger.transaction().at().toInstant();
    }

    private static Integer cell(PendingRecord place) {
        return place.get("latitude") == null
                ? null
                : (Integer) PrioGrid.cell((Double) place.get("latitude"), (Double) place.get("longitude"));
    }
}
