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

    static final Column DATE_START = Column.plain("e.date_start", ColumnType.DAY);
    static final Column DATE_END = Column.plain("e.date_end", ColumnType.DAY);

    /**
     * Always false. Where all that is grouped by are columns of one index, H2 goes through that index in its order and
     * looks up every event on its own, which takes four times as long as reading the table through; an expression in
     * the group by keeps it from that. (In the group by alone it would do, but H2 2.4 fails on one not selected.)
     */
    static final Column UNSORTED = Column.named("unsorted", ColumnType.FLAG, "e.version < 0");

    static final Column COUNTRY = Column.plain("e.country_id", ColumnType.ID);
    static final Column ADMIN1 = Column.plain("pl.admin1", ColumnType.WORD);
    static final Column PLACE_PRECISION = Column.plain("pl.place_precision", ColumnType.WORD);
    static final Column PRIO_GRID = Column.plain("e.prio_grid", ColumnType.NUMBER);
    static final Column TYPE = Column.plain("e.type_of_violence", ColumnType.WORD);
    static final Column DATE_PRECISION = Column.plain("e.date_precision", ColumnType.WORD);
    static final Column DYAD = Column.plain("e.dyad_id", ColumnType.ID);
    static final Column CONFLICT = Column.plain("e.conflict_id", ColumnType.ID);
    static final Column RELEASE = Column.plain("e.release_id", ColumnType.ID);

    static final Column YEAR_NO =
            Column.named("year_no", ColumnType.NUMBER, "cast(extract(year from e.date_start) as integer)");

    static final Column MONTH_NO = Column.named(
            "month_no",
            ColumnType.NUMBER,
            "cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer)");

    /**
     * Events are grouped by the set of their actors, and the sets are taken apart in Java. There are not many more sets
     * than dyads, an event counts once however often an actor is listed, and a roll-up over sub-groups needs no other
     * statement. A join would have to make the pairs of event and actor distinct first, all of them.
     */
    static final Column ACTORS = Column.named("actor_ids", ColumnType.IDS, """
            (select array_agg(distinct p.actor_id order by p.actor_id)
             from participation p where p.event_id = e.id)""");

    static final Column PUBLISHERS = Column.named("publisher_ids", ColumnType.IDS, """
            (select array_agg(distinct r.publisher_id order by r.publisher_id)
             from event_report er join report r on r.id = er.report_id
             where er.event_id = e.id and r.publisher_id is not null)""");

    private EventParts() {}

    /** Those whose reports were published by then. */
    private static Column publishers(AsKnown asKnown) {
        return asKnown == null
                ? PUBLISHERS
                : new Column(
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
    static Part of(StatisticsDimension dimension, Known known, AsKnown asKnown) {
        return switch (dimension) {
            case COUNTRY -> Part.of(COUNTRY);
            case REGION -> Part.of(COUNTRY, Long.class, known::region);
            case ADMIN1 -> new Part(List.of(COUNTRY, ADMIN1), EventParts::admin1);
            case PRIO_GRID -> Part.of(PRIO_GRID);
            case YEAR -> Part.of(YEAR_NO);
            case QUARTER -> Part.of(MONTH_NO, Integer.class, month -> month / 3);
            case MONTH -> Part.of(MONTH_NO);
            case WEEK -> Part.of(DATE_START, LocalDate.class, TimeUnit.WEEK::bucket);
            case DAY -> Part.of(DATE_START, LocalDate.class, TimeUnit.DAY::bucket);
            case TYPE_OF_VIOLENCE -> Part.of(TYPE, String.class, TypeOfViolence::valueOf);
            case ACTOR -> Part.ofEach(ACTORS, known::rolledUp);
            case DYAD -> Part.of(DYAD);
            case CONFLICT -> Part.of(CONFLICT);
            case DATASET -> Part.of(RELEASE, Long.class, known::dataset);
            case SOURCE -> Part.ofEach(publishers(asKnown), ids -> ids);
            case DATE_PRECISION -> Part.of(DATE_PRECISION, String.class, DatePrecision::valueOf);
            case PLACE_PRECISION -> Part.of(PLACE_PRECISION, String.class, PlacePrecision::valueOf);
        };
    }

    /**
     * The part that tells the parents apart. It reads all actors of an event and leaves out here whoever is no parent:
     * with a condition on the actor in the subquery, H2 walks through all events of the parents for each event.
     */
    static Part of(Parents parents, Known known) {
        return of(parents.kind(), known, null).only(Set.copyOf(parents.ids()));
    }

    /** The condition on events that concern any of the parents. */
    static Fragment concern(Parents parents, Known known) {
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
