package org.casus.export;

import static org.casus.export.Column.Type.DATE;
import static org.casus.export.Column.Type.INTEGER;
import static org.casus.export.Column.Type.LIST;
import static org.casus.export.Column.Type.NUMBER;
import static org.casus.export.Column.Type.TEXT;
import static org.casus.export.Column.Type.TIME;
import static org.casus.export.Column.Type.TRUTH;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.export.KeyedTable.Listed.Shared;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** One row an event. */
@Singleton
final class EventTable implements Table {

    /**
     * The columns that say whose data a row is, which belong to every row: rows of several licences may stand together.
     */
    static final Column[] ORIGIN = {
        Column.of("dataset", TEXT, "Dataset.ref", "#meta+dataset"),
        Column.of("release", TEXT, "Event.release", "#meta+release").noting("Its ref."),
        Column.of("licence", TEXT, "Dataset.licence", "#meta+license")
    };

    private static final KeyedTable EVENTS = new KeyedTable("event", "e")
            .own("e.ref", "ref", TEXT, "Event.ref", "#event+code")
            .own("e.title", "title", TEXT, "Event.title", "#event+name")
            .own("e.date_start", "start", DATE, "Event.start", "#date+start")
            .own("e.date_end", "end", DATE, "Event.end", "#date+end")
            .own("e.date_precision", "date_precision", TEXT, "Event.datePrecision", "#date+precision")
            .own(
                    "e.date_precision_code",
                    "date_precision_code",
                    TEXT,
                    "Event.datePrecisionCode",
                    "#date+precision+code")
            .own("e.ongoing", "ongoing", TRUTH, "Event.ongoing", "#event+ongoing")
            .own("e.type_of_violence", "type_of_violence", TEXT, "Event.typeOfViolence", "#event+type")
            .look(
                    "e.conflict_id",
                    "select id, ref, name from conflict where id ?",
                    Column.of("conflict", TEXT, "Event.conflict", "#event+conflict+code")
                            .noting("Its ref."),
                    Column.of("conflict_name", TEXT, "Conflict.name", "#event+conflict+name"))
            .look(
                    "e.dyad_id",
                    "select id, ref, name from dyad where id ?",
                    Column.of("dyad", TEXT, "Event.dyad", "#event+dyad+code").noting("Its ref."),
                    Column.of("dyad_name", TEXT, "Dyad.name", "#event+dyad+name"))
            .list(
                    "select event_id, actor_id, side from participation where event_id ? order by event_id, id",
                    new Shared("select id, name, ref from actor where id ?", 2),
                    EventTable::participant,
                    Column.of("side_a", LIST, "Event.participations", "#group+name+side_a")
                            .noting("Here the names of those on side A."),
                    Column.of("side_a_refs", LIST, "Event.participations", "#group+code+side_a")
                            .noting("Here the refs of those on side A."),
                    Column.of("side_b", LIST, "Event.participations", "#group+name+side_b")
                            .noting("Here the names of those on side B."),
                    Column.of("side_b_refs", LIST, "Event.participations", "#group+code+side_b")
                            .noting("Here the refs of those on side B."),
                    Column.of("others", LIST, "Event.participations", "#group+name+other")
                            .noting("Here the names of those of whom no side is known."),
                    Column.of("others_refs", LIST, "Event.participations", "#group+code+other")
                            .noting("Here the refs of those of whom no side is known."))
            .look(
                    "e.place_id",
                    "select id, name, place_precision, admin1, admin2, admin3 from place where id ?",
                    Column.of("place", TEXT, "Place.name", "#loc+name"),
                    Column.of("place_precision", TEXT, "Place.precision", "#loc+precision"),
                    Column.of("admin1", TEXT, "Place.admin1", "#adm1+name"),
                    Column.of("admin2", TEXT, "Place.admin2", "#adm2+name"),
                    Column.of("admin3", TEXT, "Place.admin3", "#adm3+name"))
            .own("e.latitude", "latitude", NUMBER, "Place.latitude", "#geo+lat")
            .own("e.longitude", "longitude", NUMBER, "Place.longitude", "#geo+lon")
            .own("e.prio_grid", "prio_grid", INTEGER, "Place.prioGrid", "#geo+grid+code")
            .look(
                    "e.country_id",
                    "select id, alpha3, name, region from country where id ?",
                    Column.of("country", TEXT, "Country.alpha3", "#country+code+v_iso3"),
                    Column.of("country_name", TEXT, "Country.name", "#country+name"),
                    Column.of("region", TEXT, "Country.region", "#region+name"))
            .own("e.deaths_low", "deaths_low", INTEGER, "Fatalities.low", "#affected+killed+min")
            .own("e.deaths_best", "deaths_best", INTEGER, "Fatalities.best", "#affected+killed+best")
            .own("e.deaths_high", "deaths_high", INTEGER, "Fatalities.high", "#affected+killed+max")
            .own("e.deaths_a", "deaths_side_a", INTEGER, "Fatalities.sideA", "#affected+killed+side_a")
            .own("e.deaths_b", "deaths_side_b", INTEGER, "Fatalities.sideB", "#affected+killed+side_b")
            .own(
                    "e.deaths_civilians",
                    "deaths_civilians",
                    INTEGER,
                    "Fatalities.civilians",
                    "#affected+killed+civilians")
            .own("e.deaths_unknown", "deaths_unknown", INTEGER, "Fatalities.unknown", "#affected+killed+unknown")
            .own("e.basis", "toll_basis", TEXT, "Fatalities.basis", "#affected+killed+basis")
            .own("e.clarity", "clarity", INTEGER, "Event.clarity", "#event+clarity")
            .own("e.source_count", "source_count", INTEGER, "Event.sourceCount", "#meta+source+num")
            .list(
                    "select event_id, report_id from event_report where event_id ? order by event_id, report_id",
                    new Shared("""
                            select r.id, s.name
                            from report r
                            left join source s on s.id = r.publisher_id
                            where r.id ?""", 1),
                    (texts, lists) -> lists.addOnce(0, texts[0]),
                    Column.of("publishers", LIST, "Event.reports", "#meta+source+name")
                            .noting("Here the names of their publishers."))
            .list(
                    "select event_id, scheme, code from classification where event_id ? order by event_id, scheme, code",
                    (texts, lists) -> lists.add(0, texts[0] + ":" + texts[1]),
                    Column.of("classifications", LIST, "Event.classifications", "#event+class+code")
                            .noting("Here as scheme:code."))
            .list(
                    "select event_id, tag from event_tag where event_id ? order by event_id, tag",
                    (texts, lists) -> lists.add(0, texts[0]),
                    Column.of("tags", LIST, "Event.tags", "#event+tag"))
            .own("e.notes", "notes", TEXT, "Event.notes", "#description")
            .own("e.version", "version", INTEGER, "Event.version", "#meta+version")
            .own("e.recorded_at", "recorded_at", TIME, "Event.recordedAt", "#date+recorded")
            .own("e.changed_at", "changed_at", TIME, "Event.changedAt", "#date+changed")
            .look("e.release_id", """
                    select r.id, d.ref, r.ref, d.licence
                    from release r
                    join dataset d on d.id = r.dataset_id
                    where r.id ?""", ORIGIN);

    private final EventConditions conditions;

    EventTable(EventConditions conditions) {
        this.conditions = conditions;
    }

    /** How it is read. */
    KeyedTable keyed() {
        return EVENTS;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String description() {
        return "One row an event, in the order in which they were stored.";
    }

    @Override
    public List<Column> columns() {
        return EVENTS.columns();
    }

    @Override
    public String query() {
        return "events";
    }

    @Override
    public Selection select(Reader reader, Map<String, Object> arguments, List<String> columns) {
        Fragment where = conditions.of(reader, (EventFilter) arguments.get("filter"), "filter");
        return new KeyedSelection(EVENTS, where, columns, snapshot -> Origins.ofEvents(snapshot, where));
    }

    private static void participant(String[] texts, KeyedTable.Lists lists) {
        int side = switch (texts[0]) {
            case "A" -> 0;
            case "B" -> 2;
            case null, default -> 4;
        };
        lists.add(side, texts[1]);
        lists.add(side + 1, texts[2]);
    }
}
