package org.casus.dataset.intake;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.TestStore;

/** All that imports left in a store, without its internal ids and its clocks: two stores can be compared by it. */
final class Contents {

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("event", """
                select event.ref, event.uid, title, date_start, date_end, date_precision, date_precision_code,
                  case when ongoing then 1 else 0 end, type_of_violence, conflict.ref, dyad.ref, place.ref, event.country_id,
                  event.prio_grid, clarity, source_count, notes, basis, deaths_low, deaths_best, deaths_high, deaths_a,
                  deaths_b, deaths_civilians, deaths_unknown, event.version, fingerprint, release.ref
                from event join release on release.id = event.release_id
                left join conflict on conflict.id = event.conflict_id left join dyad on dyad.id = event.dyad_id
                left join place on place.id = event.place_id
                """);
        QUERIES.put("participation", """
                select event.ref, actor.ref, side, role, participation.date_start
                from participation join event on event.id = event_id join actor on actor.id = actor_id
                """);
        QUERIES.put("report", """
                select report.ref, report.uid, source.ref, headline, published_on, citation
                from report left join source on source.id = publisher_id
                """);
        QUERIES.put("event_report", """
                select event.ref, report.ref
                from event_report join event on event.id = event_id join report on report.id = report_id
                """);
        QUERIES.put("claim", """
                select claim.ref, claim.uid, event.ref, report.ref, source.ref, speaker_as_coded, metric, victim_group,
                  amount, quantifier, low, best, high, confirmation
                from claim join event on event.id = event_id join source on source.id = reported_by_id
                left join report on report.id = report_id
                """);
        QUERIES.put(
                "place", "select ref, uid, name, place_precision, country_id, admin1, admin2, prio_grid from place");
        QUERIES.put("actor", """
                select actor.ref, actor.kind, actor.name, actor_name.kind, actor_name.name
                from actor join actor_name on actor_name.actor_id = actor.id
                """);
        QUERIES.put("dyad", """
                select dyad.ref, dyad.name, conflict.ref, conflict.name, a.ref, b.ref
                from dyad left join conflict on conflict.id = conflict_id left join actor a on a.id = side_a_id
                left join actor b on b.id = side_b_id
                """);
        QUERIES.put("source", "select ref, kind, name from source");
        QUERIES.put("revision", "select record_type, record_ref, record_uid, action, changes from revision");
        QUERIES.put("event_summary", """
                select country_id, month_no, type_of_violence, events, deaths_low, deaths_best, deaths_high, deaths_civilians,
                  without_low, without_high
                from event_summary
                """);
    }

    private Contents() {}

    /** Rows by table, sorted here, since databases sort texts differently. */
    static Map<String, List<String>> of(TestStore store) throws SQLException {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        for (var query : QUERIES.entrySet()) {
            contents.put(
                    query.getKey(),
                    store.rows(query.getValue()).stream().sorted().toList());
        }
        return contents;
    }
}
