package org.casus.graphql.words;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casus.graphql.error.Nearest;

/**
 * Finds the names of the schema that somebody may have meant: by the words that other sources and tools use, and by
 * spelling.
 */
public final class NearNames {

    /** So many suggestions are read. */
    private static final int MOST = 3;

    /** What others call it, without case and underscores: what the schema may call it, best first. */
    private static final Map<String, List<String>> OTHER_WORDS = otherWords("""
            deaths: fatalities best KILLED
            dead: fatalities best KILLED
            killed: fatalities best KILLED
            casualties: fatalities best
            toll: fatalities
            fatality: fatalities best
            victims: fatalities civilians sideB
            victim: sideB
            perpetrator: sideA
            perpetrators: sideA
            attacker: sideA
            attacks: events
            incidents: events
            incident: event
            battles: events
            happenings: events
            nations: countries
            nation: country
            iso: country code
            iso3: country code
            countrycode: country code
            groups: actors
            group: actor
            party: actor
            parties: actors
            warringparties: participations actors
            articles: reports
            article: report
            news: reports
            publications: reports
            publishers: sources
            publisher: source
            outlet: source
            stats: statistics
            aggregate: statistics groupBy
            aggregates: statistics
            summary: statistics
            groupedby: groupBy
            duplicates: possibleDuplicates
            imports: importRuns
            history: revisions
            limit: first
            size: first
            pagesize: first
            perpage: first
            take: first
            count: totalCount first events
            total: totalCount
            offset: after
            skip: after
            page: after
            cursor: after
            where: filter
            condition: filter
            conditions: filter
            sort: orderBy
            sortby: orderBy
            order: orderBy
            items: nodes
            results: nodes
            rows: nodes
            data: nodes
            list: nodes
            query: text
            q: text
            search: text
            keyword: text
            keywords: text
            type: typeOfViolence kind
            violence: typeOfViolence
            eventtype: typeOfViolence
            category: kind typeOfViolence
            date: dates start
            day: start dates
            year: dates
            period: dates
            startdate: start from
            begin: start from
            datestart: start
            enddate: end to
            dateend: end
            since: from after
            after: from
            until: to before
            before: to
            minimum: from
            min: from
            maximum: to
            max: to
            location: place
            locations: place
            coordinates: latitude longitude
            lat: latitude
            lon: longitude
            lng: longitude
            long: longitude
            radius: km
            distance: near km DISTANCE
            bbox: box
            province: admin1
            region: admin1
            governorate: admin1
            state: admin1
            title: headline name
            headline: title
            description: notes
            text: notes
            note: notes
            comment: note notes
            label: name
            alias: aliases
            names: aliases name
            identifier: ref id
            uid: id ref
            key: ref
            ids: refs ref
            code: ref
            author: by
            ascending: ASC
            descending: DESC
            date_asc: DATE
            civilian: civilians
            """);

    private NearNames() {}

    private static Map<String, List<String>> otherWords(String table) {
        Map<String, List<String>> words = new TreeMap<>();
        for (String line : table.lines().toList()) {
            String[] parts = line.split(": ");
            words.put(parts[0], List.of(parts[1].split(" ")));
        }
        return words;
    }

    /** The known names that come near the wrong one, best first. */
    public static List<String> to(String wrong, Collection<String> known) {
        Set<String> found = new LinkedHashSet<>();
        String plain = plain(wrong);
        known.stream().filter(name -> plain(name).equals(plain)).forEach(found::add);
        known.stream().filter(name -> isNumberOf(plain(name), plain)).forEach(found::add);
        List<String> others = OTHER_WORDS.getOrDefault(plain, List.of());
        others.stream().map(NearNames::plain).forEach(other -> {
            known.stream().filter(name -> plain(name).equals(other)).forEach(found::add);
            known.stream().filter(name -> isNumberOf(plain(name), other)).forEach(found::add);
        });
        found.addAll(Nearest.to(wrong, known));
        return found.stream().limit(MOST).toList();
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Whether one is the plural of the other. */
    private static boolean isNumberOf(String one, String other) {
        return plural(one, other) || plural(other, one);
    }

    private static boolean plural(String one, String many) {
        return many.equals(one + "s")
                || many.equals(one + "es")
                || one.endsWith("y") && many.equals(one.substring(0, one.length() - 1) + "ies");
    }

    /** A sentence that asks whether one of them was meant; empty where there are none. */
    public static String question(List<String> nearest) {
        return nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?";
    }
}
