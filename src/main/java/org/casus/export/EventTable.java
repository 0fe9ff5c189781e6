package org.casus.export;

import static org.casus.export.TableColumn.Type.LIST;
import static org.casus.export.TableColumn.Type.TEXT;

import jakarta.inject.Singleton;
import org.casus.event.Conflict;
import org.casus.event.Country;
import org.casus.event.Dyad;
import org.casus.event.Event;
import org.casus.event.Place;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.export.ColumnGroup.Listed;
import org.casus.export.KeyedTable.Shown;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Snapshot;

/** One row an event. */
@Singleton
final class EventTable extends RecordTable {

    /**
     * The columns that say whose data a row is, which belong to every row: rows of several licences may stand together.
     */
    static final TableColumn[] ORIGIN = {
        TableColumn.of("dataset", TEXT, "Dataset.ref", "#meta+dataset"),
        TableColumn.of("release", TEXT, "Event.release", "#meta+release").noting("Its ref."),
        TableColumn.of("licence", TEXT, "Dataset.licence", "#meta+license")
    };

    /** What they hold, by the key of a release. */
    static final String RELEASES = """
            select r.id, d.ref, r.ref, d.licence
            from release r
            join dataset d on d.id = r.dataset_id
            where r.id ?""";

    static final KeyedTable EVENTS = new KeyedTable(Event.class, "e", "#event+code")
            .look("conflict", Conflict.class, Shown.of("name", "conflict_name", "#event+conflict+name"))
            .look("dyad", Dyad.class, Shown.of("name", "dyad_name", "#event+dyad+name"))
            .list(
                    "participations",
                    "select event_id, actor_id, side from participation where event_id ? order by event_id, id",
                    new Listed.Shared("select id, name, ref from actor where id ?", 2),
                    EventTable::participant,
                    TableColumn.of("side_a", LIST, "Event.participations", "#group+name+side_a")
                            .noting("Here the names of those on side A."),
                    TableColumn.of("side_a_refs", LIST, "Event.participations", "#group+code+side_a")
                            .noting("Here the refs of those on side A."),
                    TableColumn.of("side_b", LIST, "Event.participations", "#group+name+side_b")
                            .noting("Here the names of those on side B."),
                    TableColumn.of("side_b_refs", LIST, "Event.participations", "#group+code+side_b")
                            .noting("Here the refs of those on side B."),
                    TableColumn.of("others", LIST, "Event.participations", "#group+name+other")
                            .noting("Here the names of those of whom no side is known."),
                    TableColumn.of("others_refs", LIST, "Event.participations", "#group+code+other")
                            .noting("Here the refs of those of whom no side is known."))
            .look(
                    "place",
                    Place.class,
                    Shown.of("name", "place", "#loc+name"),
                    Shown.of("precision", "place_precision", "#loc+precision"),
                    Shown.of("admin1", "admin1", "#adm1+name"),
                    Shown.of("admin2", "admin2", "#adm2+name"),
                    Shown.of("admin3", "admin3", "#adm3+name"))
            .look(
                    "countryKey",
                    Country.class,
                    Shown.of("alpha3", "country", "#country+code+v_iso3"),
                    Shown.of("name", "country_name", "#country+name"),
                    Shown.of("region", "region", "#region+name"))
            .list(
                    "reports",
                    "select event_id, report_id from event_report where event_id ? order by event_id, report_id",
                    new Listed.Shared("""
                            select r.id, s.name
                            from report r
                            left join source s on s.id = r.publisher_id
                            where r.id ?""", 1),
                    (texts, lists) -> lists.addOnce(0, texts[0]),
                    TableColumn.of("publishers", LIST, "Event.reports", "#meta+source+name")
                            .noting("Here the names of their publishers."))
            .list(
                    "classifications",
                    "select event_id, scheme, code from classification where event_id ? order by event_id, scheme, code",
                    (texts, lists) -> lists.add(0, texts[0] + ":" + texts[1]),
                    TableColumn.of("classifications", LIST, "Event.classifications", "#event+class+code")
                            .noting("Here as scheme:code."))
            .look("release", RELEASES, ORIGIN);

    private final EventConditions conditions;

    EventTable(EventConditions conditions) {
        super(EVENTS, "events", "events", "One row an event, in the order in which they were stored.");
        this.conditions = conditions;
    }

    @Override
    Fragment where(Reader reader, Object filter) {
        return conditions.of(reader, (EventFilter) filter, "filter");
    }

    @Override
    Selection.Contents contents(Snapshot snapshot, Fragment where) {
        return DataOrigins.ofEvents(snapshot, where);
    }

    private static void participant(String[] texts, Listed.Lists lists) {
        int side = switch (texts[0]) {
            case "A" -> 0;
            case "B" -> 2;
            case null, default -> 4;
        };
        lists.add(side, texts[1]);
        lists.add(side + 1, texts[2]);
    }
}
