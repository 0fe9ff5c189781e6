package org.casus.statistics;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.store.Fragment;

/** The dimensions as columns of the event table, {@code e}, of its place, {@code pl}, and of what points at it. */
final class EventParts {

    static final DimensionColumn DATE_START = DimensionColumn.plain("e.date_start", ColumnType.DAY);
    static final DimensionColumn DATE_END = DimensionColumn.plain("e.date_end", ColumnType.DAY);

    /**
     * Always false. Where all that is grouped by are columns of one index, H2 goes through that index in its order and
     * looks up every event on its own, which takes four times as long as reading the table through; an expression in
     * the group by keeps it from that. (In the group by alone it would do, but H2 2.4 fails on one not selected.)
     */
    static final DimensionColumn UNSORTED = DimensionColumn.named("unsorted", ColumnType.FLAG, "e.version < 0");

    static final DimensionColumn COUNTRY = DimensionColumn.plain("e.country_id", ColumnType.ID);
    static final DimensionColumn ADMIN1 = DimensionColumn.plain("pl.admin1", ColumnType.WORD);
    static final DimensionColumn PLACE_PRECISION = DimensionColumn.plain("pl.place_precision", ColumnType.WORD);
    static final DimensionColumn PRIO_GRID = DimensionColumn.plain("e.prio_grid", ColumnType.NUMBER);
    static final DimensionColumn TYPE = DimensionColumn.plain("e.type_of_violence", ColumnType.WORD);
    static final DimensionColumn DATE_PRECISION = DimensionColumn.plain("e.date_precision", ColumnType.WORD);
    static final DimensionColumn DYAD = DimensionColumn.plain("e.dyad_id", ColumnType.ID);
    static final DimensionColumn CONFLICT = DimensionColumn.plain("e.conflict_id", ColumnType.ID);
    static final DimensionColumn RELEASE = DimensionColumn.plain("e.release_id", ColumnType.ID);

    static final DimensionColumn YEAR_NO =
            DimensionColumn.named("year_no", ColumnType.NUMBER, "cast(extract(year from e.date_start) as integer)");

    static final DimensionColumn MONTH_NO = DimensionColumn.named(
            "month_no",
            ColumnType.NUMBER,
            "cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer)");

    /**
     * Events are grouped by the set of their actors, and the sets are taken apart in Java. There are not many more sets
     * than dyads, an event counts once however often an actor is listed, and a roll-up over sub-groups needs no other
     * statement. A join would have to make the pairs of event and actor distinct first, all of them.
     */
    static final DimensionColumn ACTORS = DimensionColumn.named("actor_ids", ColumnType.IDS, """
            (select array_agg(distinct p.actor_id order by p.actor_id)
             from participation p where p.event_id = e.id)""");

    static final DimensionColumn PUBLISHERS = DimensionColumn.named("publisher_ids", ColumnType.IDS, """
            (select array_agg(distinct r.publisher_id order by r.publisher_id)
             from event_report er join report r on r.id = er.report_id
             where er.event_id = e.id and r.publisher_id is not null)""");

    private EventParts() {}

    /** Those whose reports were published by then. */
    private static DimensionColumn publishers(KnownAt asKnown) {
        return asKnown == null
                ? PUBLISHERS
                : new DimensionColumn(
                        Fragment.of("""
                                (select array_agg(distinct r.publisher_id order by r.publisher_id)
                                 from event_report er join report r on r.id = er.report_id
                                 where er.event_id = e.id and r.publisher_id is not null and r.published_on <= ?) as known_publisher_ids""", asKnown.by().atOffset(ZoneOffset.UTC).toLocalDate()),
                        "known_publisher_ids",
                        ColumnType.IDS);
    }

    /**
     * The part for a dimension to group by.
     *
     * @param asKnown as of when publishers are known, or null for today
     */
    static DimensionPart of(StatisticsDimension dimension, DimensionLookup known, KnownAt asKnown) {
        return switch (dimension) {
            case COUNTRY -> DimensionPart.of(COUNTRY);
            case REGION -> DimensionPart.of(COUNTRY, Long.class, known::region);
            case ADMIN1 -> new DimensionPart(List.of(COUNTRY, ADMIN1), EventParts::admin1);
            case PRIO_GRID -> DimensionPart.of(PRIO_GRID);
            case YEAR -> DimensionPart.of(YEAR_NO);
            case QUARTER -> DimensionPart.of(MONTH_NO, Integer.class, month -> month / 3);
            case MONTH -> DimensionPart.of(MONTH_NO);
            case WEEK -> bucket(TimeUnit.WEEK);
            case DAY -> bucket(TimeUnit.DAY);
            case TYPE_OF_VIOLENCE -> DimensionPart.of(TYPE, String.class, TypeOfViolence::valueOf);
            case ACTOR -> DimensionPart.ofEach(ACTORS, known::rolledUp);
            case DYAD -> DimensionPart.of(DYAD);
            case CONFLICT -> DimensionPart.of(CONFLICT);
            case DATASET -> DimensionPart.of(RELEASE, Long.class, known::dataset);
            case SOURCE -> DimensionPart.ofEach(publishers(asKnown), ids -> ids);
            case DATE_PRECISION -> DimensionPart.of(DATE_PRECISION, String.class, DatePrecision::valueOf);
            case PLACE_PRECISION -> DimensionPart.of(PLACE_PRECISION, String.class, PlacePrecision::valueOf);
        };
    }

    /** The part for buckets of time that follow from an event's first day. */
    static DimensionPart bucket(TimeUnit unit) {
        return DimensionPart.of(DATE_START, LocalDate.class, unit::bucket);
    }

    /**
     * The part that tells the parents apart. It reads all actors of an event and leaves out here whoever is no parent:
     * with a condition on the actor in the subquery, H2 walks through all events of the parents for each event.
     */
    static DimensionPart of(Parents parents, DimensionLookup known) {
        return of(parents.kind(), known, null).only(Set.copyOf(parents.ids()));
    }

    /** The condition on events that concern any of the parents. */
    static Fragment concern(Parents parents, DimensionLookup known) {
        return switch (parents.kind()) {
            case COUNTRY -> Fragment.of("e.country_id = any(?)", parents.ids());
            case DYAD -> Fragment.of("e.dyad_id = any(?)", parents.ids());
            case CONFLICT -> Fragment.of("e.conflict_id = any(?)", parents.ids());
            case DATASET ->
                Fragment.of("e.release_id in (select id from release where dataset_id = any(?))", parents.ids());
            case ACTOR ->
                Fragment.of(
                        "e.id in (select event_id from participation where actor_id = any(?))",
                        known.takenIn(parents.ids()));
            case SOURCE -> Fragment.of("""
                    e.id in (select er.event_id from event_report er join report r on r.id = er.report_id
                             where r.publisher_id = any(?))""", parents.ids());
            default -> throw new IllegalArgumentException("not an entity: " + parents.kind());
        };
    }

    private static List<?> admin1(List<Object> values) {
        Object name = values.get(1);
        return Collections.singletonList(name == null ? null : new Admin1((Long) values.get(0), (String) name));
    }
}
