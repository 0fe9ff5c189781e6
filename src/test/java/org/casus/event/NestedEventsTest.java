package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.casus.actor.Actor;
import org.casus.graphql.node.GlobalId;
import org.casus.store.Uid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of events under actors, countries, dyads, conflicts, places and reports. */
@QuarkusTest
class NestedEventsTest {

    private static final String TWO_LISTS = """
            fragment Two on %1$s {
              deadly: events(filter: {fatalities: {best: {from: 3}}}, orderBy: [{by: FATALITIES_BEST}, {by: START, direction: ASC}], first: 2) {
                totalCount nodes { ref } pageInfo { hasNextPage hasPreviousPage }
              }
              early: events(filter: {not: {fatalities: {best: {from: 2000}}}}, orderBy: {by: START, direction: ASC}, first: 3) {
                totalCount nodes { ref } pageInfo { hasNextPage }
              }
              latest: events(first: 1) { nodes { ref } }
              last: events(last: 2) { nodes { ref } }
            }""";

    @BeforeEach
    void fill() {
        Marsh.fill();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Actor", "Country", "Dyad", "Conflict", "Place", "Report"})
    void eachParentHasItsOwnUnderEachAlias(String type) {
        Map<String, Set<String>> parents = parents(type);
        assertThat(parents).hasSizeGreaterThan(3);
        JsonNode nodes = two(type, parents).data().get("nodes");
        assertThat(nodes).hasSize(parents.size());
        int i = 0;
        for (Map.Entry<String, Set<String>> parent : parents.entrySet()) {
            JsonNode node = nodes.get(i++);
            Predicate<MarshRow> here = row -> parent.getValue().contains(row.ref());
            Comparator<MarshRow> byDay = Comparator.comparing(MarshRow::start);
            Comparator<MarshRow> byKey = Comparator.comparing(MarshRow::number);
            check(
                    node.get("deadly"),
                    here.and(row -> row.best() != null && row.best() >= 3),
                    Comparator.comparing(MarshRow::best)
                            .reversed()
                            .thenComparing(byDay)
                            .thenComparing(byKey.reversed()),
                    2);
            check(
                    node.get("early"),
                    here.and(row -> row.best() == null || row.best() < 2000),
                    byDay.thenComparing(byKey),
                    3);
            List<String> newest = refs(here, byDay.thenComparing(byKey).reversed());
            assertThat(Asked.texts(node.at("/latest/nodes"), "ref")).isEqualTo(newest.subList(0, 1));
            assertThat(Asked.texts(node.at("/last/nodes"), "ref"))
                    .isEqualTo(newest.subList(Math.max(0, newest.size() - 2), newest.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Actor", "Country", "Dyad", "Conflict", "Place", "Report"})
    void asManyStatementsForAllAsForTwo(String type) {
        Map<String, Set<String>> all = parents(type);
        Map<String, Set<String>> two = new LinkedHashMap<>();
        // The two with the most events, so that none of the lists is empty of all parents.
        all.entrySet().stream()
                .sorted(Comparator.comparing(parent -> -parent.getValue().size()))
                .limit(2)
                .forEach(parent -> two.put(parent.getKey(), parent.getValue()));
        Asked few = two(type, two);
        Asked many = two(type, all);
        assertThat(few.data().get("nodes")).hasSize(2);
        assertThat(many.data().get("nodes")).hasSizeGreaterThan(3);
        assertThat(many.statements()).isEqualTo(few.statements());
    }

    @Test
    void twentyPlacesAndTheirFieldsCostAsMuchAsTwo() {
        String question = """
                query($first: Int) {
                  events(first: $first, orderBy: {by: TITLE}) {
                    nodes {
                      place { events(first: 2) { nodes { participations { actor { events(first: 1) { nodes { ref } } } } } } }
                      reports { publisher { name } events(first: 2, filter: {text: "ford"}) { totalCount nodes { dyad { name } } } }
                      country { events(first: 1) { nodes { tags links { kind other { ref } } classifications { code } } } }
                      conflict { dyads { sideA { name } sideB { name } } }
                    }
                  }
                }""";
        // Seven have a place, a country, a conflict and a report between them; fewer need not.
        Asked few = Asked.of(question, Map.of("first", 30));
        Asked many = Asked.of(question, Map.of("first", 63));
        few.data();
        many.data();
        assertThat(many.statements()).isEqualTo(few.statements());
    }

    @Test
    void countingCostsNothingUnlessAskedFor() {
        String list = "events(filter: {fatalities: {best: {from: 1}}}, first: 2) { %s nodes { ref } }";
        String nested = "{ country(code: \"SYR\") { " + list + " } }";
        Asked without = Asked.of(nested.formatted(""));
        Asked with = Asked.of(nested.formatted("totalCount"));
        assertThat(without.statements()).noneMatch(sql -> sql.contains("count("));
        assertThat(with.statements()).hasSize(without.statements().size() + 1);
        assertThat(Asked.of("{ " + list.formatted("") + " }").statements()).hasSize(1);
        assertThat(Asked.of("{ " + list.formatted("totalCount") + " }").statements())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orderBy: {by: FATALITIES_BEST}, ",
                "orderBy: {by: FATALITIES_HIGH, direction: ASC}, ",
                "orderBy: [{by: FATALITIES_BEST, direction: ASC}, {by: TITLE}], "
            })
    void aNestedListIsWalkedInPages(String order) {
        String list = "{ conflict(ref: \"ucdp-conflict:301\") { events(" + order + "%s) {"
                + " nodes { ref } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } } }";
        List<String> all =
                Asked.texts(Asked.of(list.formatted("first: 500")).data().at("/conflict/events/nodes"), "ref");
        assertThat(all).hasSize(18);
        for (int size : List.of(1, 3)) {
            List<String> forward = new ArrayList<>();
            List<String> backward = new ArrayList<>();
            String after = "";
            String before = "";
            for (int i = 0; i * size < all.size(); i++) {
                JsonNode next = Asked.of(list.formatted("first: " + size + after))
                        .data()
                        .at("/conflict/events");
                forward.addAll(Asked.texts(next.get("nodes"), "ref"));
                after = ", after: " + next.at("/pageInfo/endCursor");
                JsonNode previous = Asked.of(list.formatted("last: " + size + before))
                        .data()
                        .at("/conflict/events");
                backward.addAll(0, Asked.texts(previous.get("nodes"), "ref"));
                before = ", before: " + previous.at("/pageInfo/startCursor");
            }
            assertThat(forward).isEqualTo(all);
            assertThat(backward).isEqualTo(all);
        }
    }

    /** Both aliases are loaded in one batch, and yet only one of them is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter: {country: \"Syldavia\"}",
                "after: \"x\"",
                "orderBy: {by: DISTANCE}",
                "filter: {admin1: []}",
                "first: 501"
            })
    void aRefusedAliasLeavesTheOthersAlone(String wrong) {
        JsonNode answer = Asked.of("""
                {
                  countries(withEvents: true) {
                    right: events(first: 1) { nodes { ref } }
                  }
                  dyad(ref: "ucdp-dyad:5001") {
                    right: events(first: 1) { nodes { ref } }
                    conflict { wrong: events(%s) { nodes { ref } } right: events(first: 1) { nodes { ref } } }
                  }
                }""".formatted(wrong)).answer();
        assertThat(answer.get("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/path").toString()).isEqualTo("[\"dyad\",\"conflict\",\"wrong\"]");
        assertThat(answer.at("/data/countries")).hasSize(4);
        assertThat(answer.at("/data/dyad/right/nodes")).hasSize(1);
    }

    private static Asked two(String type, Map<String, Set<String>> parents) {
        return Asked.of(
                "query($ids: [ID!]!) { nodes(ids: $ids) { ...Two } }\n" + TWO_LISTS.formatted(type),
                Map.of("ids", List.copyOf(parents.keySet())));
    }

    /** The ids of all parents of a type that have events, and the refs of the events that they have to have. */
    private static Map<String, Set<String>> parents(String type) {
        Map<String, Set<String>> parents = new TreeMap<>();
        switch (type) {
            case "Actor" ->
                Marsh.rows()
                        .forEach(row -> row.actors()
                                .forEach(actor -> add(parents, GlobalId.of(Actor.class, Uid.of(actor)), row)));
            case "Country" -> Marsh.rows().forEach(row -> add(parents, Country.class, "country:", row.country(), row));
            case "Dyad" -> Marsh.rows().forEach(row -> add(parents, Dyad.class, "", row.dyad(), row));
            case "Conflict" -> Marsh.rows().forEach(row -> add(parents, Conflict.class, "", row.conflict(), row));
            default -> {
                // Their refs are hashes: their ids are asked for, and what they hold is told by names.
                JsonNode events = Asked.of("""
                        { events(first: 500) { nodes { place { id name } reports { id headline } } } }""").data().at("/events/nodes");
                for (JsonNode event : events) {
                    if (type.equals("Place") && !event.get("place").isNull()) {
                        String name = event.at("/place/name").asText();
                        Marsh.rows().stream()
                                .filter(row -> name.equals(row.place()))
                                .forEach(row ->
                                        add(parents, event.at("/place/id").asText(), row));
                    }
                    for (JsonNode report : type.equals("Report") ? event.get("reports") : List.<JsonNode>of()) {
                        String headline = report.get("headline").asText();
                        Marsh.rows().stream()
                                .filter(row -> row.headlines().contains(headline))
                                .forEach(row -> add(parents, report.get("id").asText(), row));
                    }
                }
            }
        }
        return parents;
    }

    private static void add(Map<String, Set<String>> parents, Class<?> type, String scheme, String key, MarshRow row) {
        if (key != null) {
            add(parents, GlobalId.of(type, Uid.of(scheme + key)), row);
        }
    }

    private static void add(Map<String, Set<String>> parents, String id, MarshRow row) {
        parents.computeIfAbsent(id, any -> new TreeSet<>()).add(row.ref());
    }

    private static void check(JsonNode list, Predicate<MarshRow> wanted, Comparator<MarshRow> order, int first) {
        List<String> all = refs(wanted, order);
        assertThat(Asked.texts(list.get("nodes"), "ref")).isEqualTo(all.subList(0, Math.min(first, all.size())));
        assertThat(list.get("totalCount").asInt()).isEqualTo(all.size());
        assertThat(list.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(all.size() > first);
    }

    private static List<String> refs(Predicate<MarshRow> wanted, Comparator<MarshRow> order) {
        return Marsh.rows().stream()
                .filter(wanted)
                .sorted(order)
                .map(MarshRow::ref)
                .toList();
    }
}
