package org.casus.desk.ledger;

import static org.casus.desk.ledger.Kind.DAY;
import static org.casus.desk.ledger.Kind.DECIMAL;
import static org.casus.desk.ledger.Kind.NUMBER;
import static org.casus.desk.ledger.Kind.TEXT;
import static org.casus.desk.ledger.Kind.TIME;
import static org.casus.desk.ledger.Kind.TRUTH;

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

/** What people record, type by type. The order is that in which rows are written: each after what it refers to. */
public final class Shapes {

    private static final Shape.Columns NONE = (ledger, draft, columns) -> {};

    private static final Shape.Columns RECORDED_AT = (ledger, draft, columns) ->
            columns.put("recorded_at", ledger.transaction().at());

    /** Who publishes or speaks. */
    public static final Shape SOURCE = of(
            Source.class,
            List.of(
                    Field.of(TEXT, "kind"),
                    Field.of(TEXT, "name"),
                    Field.ref("country", "country_id", Country.class),
                    Field.of(TEXT, "url")),
            List.of(),
            NONE,
            NONE);

    /** Who takes part. */
    public static final Shape ACTOR = of(
            Actor.class,
            List.of(Field.of(TEXT, "kind"), Field.of(TEXT, "name")),
            List.of(Lists.NAMES, Lists.RELATIONS, Lists.MERGED_REFS),
            NONE,
            NONE);

    /** Where something is. */
    public static final Shape PLACE = of(
            Place.class,
            List.of(
                    Field.of(TEXT, "name"),
                    Field.of(DECIMAL, "latitude"),
                    Field.of(DECIMAL, "longitude"),
                    Field.of(TEXT, "precision", "place_precision"),
                    Field.ref("country", "country_id", Country.class),
                    Field.of(TEXT, "admin1"),
                    Field.of(TEXT, "admin2"),
                    Field.of(TEXT, "admin3")),
            List.of(),
            (ledger, place, columns) -> columns.put("prio_grid", cell(place)),
            NONE);

    /** What was published. */
    public static final Shape REPORT = of(
            Report.class,
            List.of(
                    Field.ref("publisher", "publisher_id", Source.class),
                    Field.of(TEXT, "headline"),
                    Field.of(TEXT, "url"),
                    Field.of(DAY, "published", "published_on"),
                    Field.of(TEXT, "language"),
                    Field.of(TEXT, "citation")),
            List.of(),
            NONE,
            NONE);

    /** What happened. The names of the fields are those that revisions by imports have. */
    public static final Shape EVENT = new Shape(
            Event.class,
            List.of(
                    Field.of(TEXT, "title"),
                    Field.of(DAY, "dateStart", "date_start"),
                    Field.of(DAY, "dateEnd", "date_end"),
                    Field.of(TEXT, "datePrecision", "date_precision"),
                    Field.of(TRUTH, "ongoing"),
                    Field.of(TEXT, "typeOfViolence", "type_of_violence"),
                    Field.ref("place", "place_id", Place.class),
                    Field.of(TEXT, "notes"),
                    Field.of(NUMBER, "deathsLow", "deaths_low"),
                    Field.of(NUMBER, "deathsBest", "deaths_best"),
                    Field.of(NUMBER, "deathsHigh", "deaths_high"),
                    Field.of(NUMBER, "deathsA", "deaths_a"),
                    Field.of(NUMBER, "deathsB", "deaths_b"),
                    Field.of(NUMBER, "deathsCivilians", "deaths_civilians"),
                    Field.of(NUMBER, "deathsUnknown", "deaths_unknown")),
            List.of(Lists.PARTICIPATIONS, Lists.TAGS, Lists.REPORTS),
            "r.version",
            "exists (select 1 from release l where l.id = r.release_id and l.kind = 'DESK')",
            (ledger, event, columns) -> {
                Draft place = ledger.draft(PLACE, event.text("place"));
                columns.put("country_id", place == null ? null : ledger.key(Country.class, place.text("country")));
                columns.put("latitude", place == null ? null : place.get("latitude"));
                columns.put("longitude", place == null ? null : place.get("longitude"));
                columns.put("prio_grid", place == null ? null : cell(place));
                columns.put("version", event.version());
                columns.put("changed_at", ledger.transaction().at());
            },
            (ledger, event, columns) -> {
                columns.put("release_id", DeskRelease.key(ledger.transaction()));
                columns.put("basis", "DERIVED_FROM_CLAIMS");
                columns.put("fingerprint", 0L);
                columns.put("recorded_at", ledger.transaction().at());
            });

    /** What a speaker says of an event. */
    public static final Shape CLAIM = of(
            Claim.class,
            List.of(
                    Field.ref("event", "event_id", Event.class),
                    Field.ref("report", "report_id", Report.class),
                    Field.ref("reportedBy", "reported_by_id", Source.class),
                    Field.ref("attributedTo", "attributed_to_id", Source.class),
                    Field.of(TIME, "saidAt", "said_at"),
                    Field.of(TEXT, "metric"),
                    Field.of(TEXT, "victimGroup", "victim_group"),
                    Field.ref("victimActor", "victim_actor_id", Actor.class),
                    Field.of(TEXT, "quantifier"),
                    Field.of(NUMBER, "amount"),
                    Field.of(NUMBER, "low"),
                    Field.of(NUMBER, "best"),
                    Field.of(NUMBER, "high"),
                    Field.of(TEXT, "confirmation"),
                    Field.ref("supersedes", "supersedes_id", Claim.class),
                    Field.of(TEXT, "note")),
            List.of(),
            NONE,
            RECORDED_AT);

    /** A figure that belongs to no event. */
    public static final Shape STATISTIC = of(
            ReportedStatistic.class,
            List.of(
                    Field.of(TEXT, "indicator"),
                    Field.of(TEXT, "unit"),
                    Field.ref("subject", "subject_id", Actor.class),
                    Field.ref("place", "place_id", Place.class),
                    Field.of(TEXT, "placeName", "place_name"),
                    Field.of(TEXT, "quantifier"),
                    Field.of(NUMBER, "amount"),
                    Field.of(NUMBER, "low"),
                    Field.of(NUMBER, "best"),
                    Field.of(NUMBER, "high"),
                    Field.of(DAY, "asOf", "as_of"),
                    Field.of(DAY, "periodFrom", "period_from"),
                    Field.of(DAY, "periodTo", "period_to"),
                    Field.ref("report", "report_id", Report.class),
                    Field.ref("reportedBy", "reported_by_id", Source.class),
                    Field.ref("attributedTo", "attributed_to_id", Source.class),
                    Field.of(TIME, "saidAt", "said_at"),
                    Field.of(TEXT, "confirmation"),
                    Field.ref("supersedes", "supersedes_id", ReportedStatistic.class),
                    Field.of(TEXT, "note")),
            List.of(Lists.COUNTRIES),
            NONE,
            RECORDED_AT);

    /** Each after what it refers to. */
    static final List<Shape> IN_ORDER = List.of(SOURCE, ACTOR, PLACE, REPORT, EVENT, CLAIM, STATISTIC);

    private Shapes() {}

    private static Shape of(
            Class<? extends org.casus.graphql.StoredRecord> entity,
            List<Field> fields,
            List<Listed> lists,
            Shape.Columns derived,
            Shape.Columns created) {
        return new Shape(entity, fields, lists, Shape.revisions(entity), Shape.recorded(entity), derived, created);
    }

    private static Integer cell(Draft place) {
        return place.get("latitude") == null
                ? null
                : (Integer) PrioGrid.cell((Double) place.get("latitude"), (Double) place.get("longitude"));
    }
}
