package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casus.claim.Claim;
import org.casus.dataset.EventSink;
import org.casus.dataset.record.ClassificationRecord;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.ReportRecord;
import org.casus.event.CodedClaim;
import org.casus.event.Event;
import org.casus.event.TollBasis;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;

/** Rows of new events, and those that hang on an event: who took part, what it rests on, and what was coded. */
final class EventRows {

    /** A part in an event, whose first day its row repeats. */
    private record Taken(Arriving event, ParticipationRecord part) {}

    private final RecordReferences references;
    private final CodedClaims claims;
    private final IdBlocks ids;
    private final ColumnValues<Arriving> values;
    private final ColumnValues<Arriving> updated;
    private final Batch events;
    private final Batch updates;
    private final List<ListRows<?>> lists;
    private final int speakerLength = ColumnLimits.length(Claim.class, "speakerAsCoded");

    EventRows(EventSink.Target target, RecordReferences references, CodedClaims claims, IdBlocks ids) {
        this.references = references;
        this.claims = claims;
        this.ids = ids;
        values = ColumnValues.<Arriving>of(Event.class, references)
                .set("release", arriving -> target.releaseId())
                .set("title", arriving -> arriving.event().title())
                .set("start", arriving -> arriving.event().start())
                .set("end", arriving -> arriving.event().end())
                .set("datePrecision", arriving -> arriving.event().precision())
                .set("datePrecisionCode", arriving -> arriving.event().precisionCode())
                .set("ongoing", arriving -> arriving.event().ongoing())
                .set("typeOfViolence", arriving -> arriving.event().type())
                .set(
                        "conflict",
                        arriving -> arriving.event().conflict() == null
                                ? null
                                : arriving.event().conflict().ref())
                .set(
                        "dyad",
                        arriving -> arriving.event().dyad() == null
                                ? null
                                : arriving.event().dyad().ref())
                .set("place", Arriving::placeRef)
                .set(
                        "countryKey",
                        arriving -> references.country(arriving.event().place()))
                .set(
                        "latitude",
                        arriving -> arriving.event().place() == null
                                ? null
                                : arriving.event().place().latitude())
                .set(
                        "longitude",
                        arriving -> arriving.event().place() == null
                                ? null
                                : arriving.event().place().longitude())
                .set(
                        "prioGrid",
                        arriving -> RecordReferences.cell(arriving.event().place()))
                .set("clarity", arriving -> arriving.event().clarity())
                .set("sourceCount", arriving -> arriving.event().sourceCount())
                .set("notes", arriving -> arriving.event().notes())
                .set("fatalities.basis", arriving -> TollBasis.SOURCE_CODED)
                .set("fatalities.low", arriving -> arriving.event().toll().low())
                .set("fatalities.best", arriving -> arriving.event().toll().best())
                .set("fatalities.high", arriving -> arriving.event().toll().high())
                .set("fatalities.sideA", arriving -> arriving.event().toll().sideA())
                .set("fatalities.sideB", arriving -> arriving.event().toll().sideB())
                .set("fatalities.civilians", arriving -> arriving.event().toll().civilians())
                .set("fatalities.unknown", arriving -> arriving.event().toll().unknown())
                .set("recordedAt", Arriving::at)
                .set("changedAt", Arriving::at)
                .set("runKey", arriving -> target.runId())
                .set("fingerprint", Arriving::fingerprint);
        updated = values.only(property -> !property.equals("recordedAt"));
        events = values.inserts("id", "uid", "ref");
        updates = updated.updates("id", "version = version + 1");
        lists = List.of(
                ListRows.of(
                        "participations",
                        references,
                        arriving -> arriving.event().participations().stream()
                                .map(part -> new Taken(arriving, part))
                                .toList(),
                        Map.<String, Function<Taken, Object>>of(
                                "actor", taken -> taken.part.actor().ref(),
                                "side", taken -> taken.part.side(),
                                "role", taken -> taken.part.role(),
                                "start", taken -> taken.event.event().start())),
                ListRows.of(
                        "classifications",
                        references,
                        arriving -> arriving.event().classifications(),
                        Map.<String, Function<ClassificationRecord, Object>>of(
                                "scheme", ClassificationRecord::scheme,
                                "code", ClassificationRecord::code,
                                "label", ClassificationRecord::label)),
                ListRows.of("tags", references, arriving -> arriving.event().tags(), Map.of("tags", tag -> tag)),
                ListRows.of(
                        "reports",
                        references,
                        arriving -> arriving.event().reports().stream()
                                .map(ReportRecord::ref)
                                .distinct()
                                .toList(),
                        Map.of("reports", ref -> ref)));
    }

    /** Adds a new event with all that hangs on it. */
    void add(Connection connection, Arriving arriving) throws SQLException {
        events.add(values.row(
                arriving, arriving.id(), arriving.uid(), arriving.event().ref()));
        for (ListRows<?> list : lists) {
            list.add(connection, ids, arriving);
        }
        claims.add(connection, arriving);
    }

    /**
     * Brings an event up to date, with what hangs on it.
     *
     * @param changes in what it differs, by field
     */
    void update(Connection connection, Arriving arriving, Map<String, ?> changes) throws SQLException {
        updates.add(updated.update(arriving, arriving.id()));
        for (ListRows<?> list : lists) {
            list.replace(connection, ids, arriving, changes);
        }
        claims.update(arriving);
    }

    /** What an arriving event says, as {@link EventStates} tells it. */
    Map<String, Object> state(Arriving arriving) {
        Map<String, Object> state = new LinkedHashMap<>(values.state(arriving));
        lists.forEach(list -> list.tell(arriving, state));
        if (arriving.event().place() != null) {
            EventStates.tellPlace(references.state(arriving.event().place()), state);
        }
        if (!CodedClaim.isEmpty(arriving.event().toll()) && arriving.event().speaker() != null) {
            state.put(
                    EventStates.SPEAKER,
                    ColumnLimits.to(speakerLength, arriving.event().speaker()));
        }
        return state;
    }

    void flush(Connection connection) throws SQLException {
        events.run(connection);
        updates.run(connection);
        for (ListRows<?> list : lists) {
            list.flush(connection);
        }
        claims.flush(connection);
    }

    void clear() {
        events.clear();
        updates.clear();
        lists.forEach(ListRows::clear);
        claims.clear();
    }
}
