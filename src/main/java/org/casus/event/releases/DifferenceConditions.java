package org.casus.event.releases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.event.Countries;
import org.casus.event.Country;
import org.casus.graphql.node.Refs;
import org.casus.store.Fragment;

/**
 * Turns a filter of differences into conditions on what an import did: on {@code revision r}, and on {@code event e}
 * that it created. A revision's JSON is looked through as text: a quote within a text is written with a backslash, so
 * none is taken for a field.
 */
record DifferenceConditions(Fragment ofRevisions, Fragment ofCreatedEvents) {

    /** @throws org.casus.graphql.error.Refusal UNKNOWN_COUNTRY */
    static DifferenceConditions of(ReleaseDiffFilter filter, Countries countries) {
        List<Fragment> revisions = new ArrayList<>();
        List<Fragment> events = new ArrayList<>();
        Set<String> actions = new LinkedHashSet<>();
        for (DifferenceKind kind : DifferenceKind.values()) {
            if (filter.wants(kind)) {
                actions.add(kind.name());
                if (kind == DifferenceKind.UPDATED) {
                    actions.add("RESTORED"); // as something else than it was
                }
            }
        }
        if (actions.size() <= DifferenceKind.values().length) {
            revisions.add(Fragment.of("r.action = any(?)", List.copyOf(actions)));
        }
        if (!filter.wants(DifferenceKind.CREATED)) {
            events.add(Fragment.FALSE);
        }
        if (filter.country != null) {
            List<Country> some = new ArrayList<>();
            for (int i = 0; i < filter.country.size(); i++) {
                some.add(countries.get(filter.country.get(i), Refs.at("filter.country", filter.country, i)));
            }
            revisions.add(inOne(some));
            events.add(Fragment.of(
                    "e.country_id = any(?)",
                    some.stream().map(country -> country.key).toList()));
        }
        if (filter.field != null) {
            revisions.add(Fragment.or(filter.field.stream()
                    .map(field -> Fragment.of("r.changes like ?", "%\"" + field + "\":%"))
                    .toList()));
        }
        return new DifferenceConditions(Fragment.and(revisions), Fragment.and(events));
    }

    /** The event is there now, or the revision says that it was: the last state of one that is gone, or a move. */
    private static Fragment inOne(List<Country> some) {
        List<Fragment> any = new ArrayList<>();
        any.add(Fragment.of(
                "exists (select 1 from event e where e.uid = r.record_uid and e.country_id = any(?))",
                some.stream().map(country -> country.key).toList()));
        for (Country country : some) {
            String field = "%\"place.country\":";
            String code = "\"" + country.naturalKey + "\"";
            any.add(Fragment.of("r.changes like ?", field + code + "%"));
            any.add(Fragment.of("r.changes like ?", field + "{\"from\":" + code + "%"));
            for (String other : List.of("null", "\"country:___\"", "\"country:____\"")) {
                any.add(Fragment.of("r.changes like ?", field + "{\"from\":" + other + ",\"to\":" + code + "%"));
            }
        }
        return Fragment.or(any);
    }
}
