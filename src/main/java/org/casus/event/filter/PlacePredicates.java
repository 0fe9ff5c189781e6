package org.casus.event.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.event.Countries;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Refs;
import org.casus.statistics.memory.CodeDictionary;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Conditions on where events were. */
final class PlacePredicates {

    private final Reader reader;
    private final Countries countries;

    PlacePredicates(Reader reader, Countries countries) {
        this.reader = reader;
        this.countries = countries;
    }

    void add(EventFilter filter, String path, EventCondition all) {
        if (filter.country != null) {
            List<Long> keys = new ArrayList<>();
            for (int i = 0; i < filter.country.size(); i++) {
                keys.add(countries.get(filter.country.get(i), Refs.at(path + ".country", filter.country, i)).key);
            }
            in(keys, all);
            all.lead(IndexPrefix.of(IndexPrefix.By.COUNTRY, keys));
        }
        if (filter.region != null) {
            in(countries.keysOf(filter.region), all);
        }
        if (filter.admin1 != null) {
            List<String> names = admin1(filter.admin1, path + ".admin1");
            all.add(
                    Fragment.of("e.place_id in (select id from place where admin1 = any(?))", names),
                    InMemoryPredicates.admin1(names));
            all.leavesFew();
        }
        if (filter.box != null) {
            all.add(Globe.in(filter.box, path + ".box"));
            all.leavesFew();
        }
        if (filter.near != null) {
            all.add(Globe.within(filter.near, path + ".near"));
            all.leavesFew();
        }
        if (filter.prioGrid != null) {
            all.add(
                    EventConditions.in("e.prio_grid", cells(filter.prioGrid, path + ".prioGrid")),
                    InMemoryPredicates.numbers(filter.prioGrid, EventColumnStore::grid));
            if (filter.prioGrid.size() > 1) {
                all.leavesFew();
            } else {
                all.lead(IndexPrefix.of(IndexPrefix.By.PRIO_GRID, filter.prioGrid));
            }
        }
        if (filter.placePrecision != null) {
            all.add(
                    Fragment.of(
                            "e.place_id in (select id from place where place_precision = any(?))",
                            filter.placePrecision.orBetter()),
                    Fragment.of(
                            "exists (select 1 from place pl where pl.id = e.place_id and pl.place_precision = any(?))",
                            filter.placePrecision.orBetter()),
                    InMemoryPredicates.words(filter.placePrecision.orBetter(), EventColumnStore::placePrecision));
        }
    }

    /** Many countries hold most events: those are better looked at in order than found and sorted. */
    private static void in(List<Long> countries, EventCondition all) {
        all.add(
                EventConditions.in("e.country_id", countries),
                countries.size() < 2
                        ? EventConditions.in("e.country_id", countries)
                        : Fragment.of(
                                "exists (select 1 from country c where c.id = e.country_id and c.id = any(?))",
                                countries),
                InMemoryPredicates.records(CodeDictionary::countries, countries, EventColumnStore::country));
    }

    /** The names as they are written in the store, whatever case they were asked in. */
    private List<String> admin1(List<String> names, String path) {
        List<String> known = reader.rows(
                Fragment.of("select distinct admin1 from place where admin1 is not null"), row -> row.getString(1));
        List<String> written = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            List<String> matches = known.stream()
                    .filter(candidate -> candidate.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                    .toList();
            if (matches.isEmpty()) {
                throw new Refusal(
                        ErrorCode.UNKNOWN_ADMIN1,
                        Refs.at(path, names, i),
                        "No first-level administrative unit is called \"" + Quoted.of(name) + "\".",
                        Nearest.to(name, known));
            }
            written.addAll(matches);
        }
        return written;
    }

    private static List<Integer> cells(List<Integer> cells, String path) {
        for (int i = 0; i < cells.size(); i++) {
            int cell = cells.get(i);
            if (cell < 1 || cell > Globe.CELLS) {
                throw new Refusal(
                        ErrorCode.INVALID_VALUE,
                        Refs.at(path, cells, i),
                        cell + " is no PRIO-GRID cell; they are numbered from 1 to " + Globe.CELLS + ".");
            }
        }
        return cells;
    }
}
