package org.casus.desk.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casus.actor.Actor;
import org.casus.claim.Report;
import org.casus.event.Country;
import org.casus.store.Uid;

/**
 * What hangs on records as lists. An element is a text, or a map of texts where it has several parts; participations
 * are texts of three words, such as {@code A PERPETRATOR desk-actor:islamic-state}, as imports write them.
 */
final class Lists {

    private static final Function<Object, String> ITSELF = element -> (String) element;

    static final Listed NAMES = new Listed(
            "names",
            "select n.actor_id, n.kind, n.name, n.language, n.valid_from, n.valid_to\nfrom actor_name n\nwhere n.actor_id = any(?)\norder by n.id",
            row -> element(row, "kind", "name", "language", "from", "to"),
            null,
            null,
            "actor_name",
            "actor_id",
            List.of("id", "kind", "name", "language", "valid_from", "valid_to"),
            (ledger, actor, name) -> values(
                    ledger.transaction().nextId(),
                    part(name, "kind"),
                    part(name, "name"),
                    part(name, "language"),
                    Kind.DAY.stored(part(name, "from")),
                    Kind.DAY.stored(part(name, "to"))));

    static final Listed RELATIONS = new Listed(
            "relations",
            "select t.actor_id, t.kind, o.ref, t.valid_from, t.valid_to\nfrom actor_relation t\njoin actor o on o.id = t.other_id\nwhere t.actor_id = any(?)\norder by t.id",
            row -> element(row, "kind", "other", "from", "to"),
            Actor.class,
            relation -> part(relation, "other"),
            "actor_relation",
            "actor_id",
            List.of("id", "kind", "other_id", "valid_from", "valid_to"),
            (ledger, actor, relation) -> values(
                    ledger.transaction().nextId(),
                    part(relation, "kind"),
                    ledger.key(Actor.class, part(relation, "other")),
                    Kind.DAY.stored(part(relation, "from")),
                    Kind.DAY.stored(part(relation, "to"))));

    static final Listed MERGED_REFS = new Listed(
            "mergedRefs",
            "select m.actor_id, m.ref\nfrom merged_actor m\nwhere m.actor_id = any(?)\norder by m.ref",
            row -> row.getString(2),
            null,
            null,
            "merged_actor",
            "actor_id",
            List.of("uid", "ref"),
            (ledger, actor, ref) -> List.of(Uid.of((String) ref), ref));

    static final Listed PARTICIPATIONS = new Listed(
            "participations",
            "select p.event_id, p.side, p.role, a.ref\nfrom participation p\njoin actor a on a.id = p.actor_id\nwhere p.event_id = any(?)\norder by p.id",
            row -> Part.of(row.getString(2), row.getString(3), row.getString(4)).text(),
            Actor.class,
            part -> Part.read(part).actor(),
            "participation",
            "event_id",
            List.of("id", "actor_id", "side", "role", "date_start"),
            (ledger, event, element) -> {
                Part part = Part.read(element);
                return values(
                        ledger.transaction().nextId(),
                        ledger.key(Actor.class, part.actor()),
                        part.side(),
                        part.role(),
                        Kind.DAY.stored(event.get("dateStart")));
            });

    static final Listed TAGS = new Listed(
            "tags",
            "select t.event_id, t.tag\nfrom event_tag t\nwhere t.event_id = any(?)\norder by t.tag",
            row -> row.getString(2),
            null,
            null,
            "event_tag",
            "event_id",
            List.of("tag"),
            (ledger, event, tag) -> List.of(tag));

    static final Listed REPORTS = new Listed(
            "reports",
            "select er.event_id, o.ref\nfrom event_report er\njoin report o on o.id = er.report_id\nwhere er.event_id = any(?)\norder by o.ref",
            row -> row.getString(2),
            Report.class,
            ITSELF,
            "event_report",
            "event_id",
            List.of("report_id"),
            (ledger, event, report) -> List.of(ledger.key(Report.class, (String) report)));

    static final Listed COUNTRIES = new Listed(
            "countries",
            "select sc.reported_statistic_id, o.ref\nfrom reported_statistic_country sc\njoin country o on o.id = sc.country_id\nwhere sc.reported_statistic_id = any(?)\norder by o.ref",
            row -> row.getString(2),
            Country.class,
            ITSELF,
            "reported_statistic_country",
            "reported_statistic_id",
            List.of("country_id"),
            (ledger, statistic, country) -> List.of(ledger.key(Country.class, (String) country)));

    private Lists() {}

    /** An element of several parts; those that nobody gave are left out. */
    private static Map<String, Object> element(ResultSet row, String... parts) throws SQLException {
        Map<String, Object> element = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            String value = row.getString(i + 2);
            if (value != null) {
                element.put(parts[i], value);
            }
        }
        return element;
    }

    private static String part(Object element, String part) {
        return (String) ((Map<?, ?>) element).get(part);
    }

    private static List<Object> values(Object... values) {
        return Arrays.asList(values);
    }
}
