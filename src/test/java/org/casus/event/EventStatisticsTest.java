package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics, asked as clients ask, are the sums of the fixture's rows. */
@QuarkusTest
class EventStatisticsTest {

    private static final String ROWS = """
            totalCount
            totals { events eventsWithoutToll fatalities { low best high civilians } }
            nodes {
              events
              eventsWithoutToll
              fatalities { low best high civilians }
              keys {
                country { alpha3 } actor { ref } dyad { ref } conflict { ref } dataset { ref } source { name }
                region admin1 prioGrid typeOfViolence datePrecision placePrecision label
              }
            }
            """;

    private static final String QUESTION = """
            query($filter: EventFilter, $groupBy: [StatisticsDimension!]!) {
              statistics(filter: $filter, groupBy: $groupBy, first: 500) { %s }
            }""".formatted(ROWS);

    @BeforeEach
    void fill() {
        Marsh.fill();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COUNTRY",
                "REGION",
                "ADMIN1",
                "PRIO_GRID",
                "YEAR",
                "QUARTER",
                "MONTH",
                "WEEK",
                "DAY",
                "TYPE_OF_VIOLENCE",
                "ACTOR",
                "DYAD",
                "CONFLICT",
                "DATASET",
                "SOURCE",
                "DATE_PRECISION",
                "PLACE_PRECISION",
                "COUNTRY,MONTH",
                "TYPE_OF_VIOLENCE,YEAR",
                "ACTOR,QUARTER",
                "ADMIN1,WEEK",
                "DAY,SOURCE",
                "REGION,DATASET",
                "ACTOR,SOURCE,TYPE_OF_VIOLENCE",
            })
    void figuresAreThoseOfTheRows(String dimensions) {
        List<String> groupBy = List.of(dimensions.split(","));
        check(groupBy, Map.of(), row -> true);
        // Simple enough for the summary, and not.
        check(
                groupBy,
                Map.of("country", List.of("SYR", "FJI"), "dates", Map.of("from", "2016-01-01", "to", "2017-12-31")),
                row -> Set.of("SYR", "FJI").contains(String.valueOf(row.country()))
                        && row.start().getYear() >= 2016
                        && row.start().getYear() <= 2017);
        check(
                groupBy,
                Map.of("dates", Map.of("from", "2016-07-05", "match", "OVERLAP")),
                row -> row.end().toString().compareTo("2016-07-05") >= 0);
        Random random = new Random(dimensions.hashCode());
        for (int i = 0; i < 5; i++) {
            RandomFilter filter = RandomFilter.of(random, 2);
            check(groupBy, filter.variable(), filter.passes());
        }
    }

    @Test
    void eachAliasOfACountryHasItsOwn() {
        JsonNode countries = Asked.of("""
                {
                  countries(withEvents: true) {
                    alpha3
                    byYear: statistics(groupBy: YEAR, first: 12) { %1$s }
                    few: statistics(groupBy: [TYPE_OF_VIOLENCE], first: 12, filter: {fatalities: {best: {to: 3}}}) { %1$s }
                    page: statistics(groupBy: YEAR, first: 1) { nodes { keys { label } } pageInfo { hasNextPage endCursor } }
                  }
                }""".formatted(ROWS)).data().get("countries");
        assertThat(Asked.texts(countries, "alpha3")).containsExactly("FJI", "NGA", "RUS", "SYR");
        for (JsonNode country : countries) {
            Predicate<MarshRow> here = row -> country.get("alpha3").asText().equals(row.country());
            check(country.get("byYear"), List.of("YEAR"), here);
            check(
                    country.get("few"),
                    List.of("TYPE_OF_VIOLENCE"),
                    here.and(row -> row.best() != null && row.best() <= 3));
            assertThat(country.get("page").get("nodes")).hasSize(1);
            assertThat(country.get("page").get("pageInfo").get("hasNextPage").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void actorsDyadsAndConflictsHaveTheirOwn() {
        JsonNode data = Asked.of("""
                {
                  actor(ref: "ucdp-actor:9003") {
                    alone: statistics(groupBy: DYAD) { %1$s }
                    all: statistics(groupBy: DYAD, rollUp: [SUBGROUPS, ALLIANCES]) { %1$s }
                  }
                  dyad(ref: "ucdp-dyad:5004") { statistics(groupBy: MONTH) { %1$s } }
                  conflict(ref: "ucdp-conflict:301") { statistics(groupBy: [DYAD, YEAR]) { %1$s } }
                }""".formatted(ROWS)).data();
        check(data.at("/actor/alone"), List.of("DYAD"), row -> row.actors().contains("ucdp-actor:9003"));
        check(
                data.at("/actor/all"),
                List.of("DYAD"),
                row -> row.actors().contains("ucdp-actor:9003") || row.actors().contains("ucdp-actor:9005"));
        check(data.at("/dyad/statistics"), List.of("MONTH"), row -> "ucdp-dyad:5004".equals(row.dyad()));
        check(
                data.at("/conflict/statistics"),
                List.of("DYAD", "YEAR"),
                row -> "ucdp-conflict:301".equals(row.conflict()));
    }

    @Test
    void asManyStatementsForAllCountriesAsForTwo() {
        String question = """
                query($region: [Region!]) {
                  countries(region: $region) {
                    a: statistics(groupBy: ADMIN1, filter: {fatalities: {best: {from: %1$d}}}) { totalCount }
                    b: statistics(groupBy: ACTOR, filter: {text: "ford", fatalities: {high: {from: %1$d}}}) { totalCount }
                  }
                }""";
        Asked.of("{ statistics(groupBy: CONFLICT) { totalCount } }"); // whether anything is tied is known
        Asked few = Asked.of(question.formatted(1), Map.of("region", List.of("MIDDLE_EAST")));
        Asked many = Asked.of(question.formatted(2), Map.of("region", List.of("MIDDLE_EAST", "AFRICA", "ASIA")));
        assertThat(few.data().get("countries")).hasSizeGreaterThan(2);
        assertThat(many.data().get("countries")).hasSizeGreaterThan(50);
        assertThat(many.statements()).hasSameSizeAs(few.statements());
    }

    @Test
    void aRefusedAliasLeavesTheOthersAlone() {
        Asked asked = Asked.of("""
                {
                  country(code: "SYR") {
                    right: statistics(groupBy: YEAR) { %s }
                    wrong: statistics(groupBy: [YEAR, MONTH]) { totalCount }
                  }
                }""".formatted(ROWS));
        assertThat(asked.error().at("/extensions/code").asText()).isEqualTo("INVALID_GROUPING");
        assertThat(asked.error().get("path").toString()).isEqualTo("[\"country\",\"wrong\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            groupBy: []                                            | INVALID_ARGUMENTS    | groupBy
            groupBy: [YEAR, COUNTRY, ACTOR, DYAD]                  | INVALID_GROUPING     | groupBy
            groupBy: [YEAR, YEAR]                                  | INVALID_GROUPING     | groupBy
            groupBy: [YEAR, MONTH]                                 | INVALID_GROUPING     | groupBy
            groupBy: COUNTRY, fillGaps: true                       | FILL_GAPS_NEEDS_TIME | fillGaps
            groupBy: COUNTRY, includeSubgroups: true               | INVALID_ARGUMENTS    | rollUp
            groupBy: COUNTRY, rollUp: [SPLINTERS]                  | INVALID_ARGUMENTS    | rollUp
            groupBy: COUNTRY, top: 0                               | INVALID_RANGE        | top
            groupBy: [COUNTRY, MONTH], weekStart: SATURDAY         | INVALID_ARGUMENTS    | weekStart
            groupBy: COUNTRY, having: {best: {from: 2, to: 1}}     | INVALID_RANGE        | having
            groupBy: COUNTRY, first: 5001                          | PAGE_TOO_LARGE       | first
            groupBy: COUNTRY, last: 5001                           | PAGE_TOO_LARGE       | last
            groupBy: COUNTRY, first: -1                            | INVALID_RANGE        | first
            groupBy: COUNTRY, after: "x"                           | INVALID_CURSOR       | after
            groupBy: COUNTRY, filter: {country: []}                | INVALID_ARGUMENTS    | filter.country
            groupBy: COUNTRY, filter: {country: "Syldavia"}        | UNKNOWN_COUNTRY      | filter.country
            groupBy: DAY, fillGaps: true, filter: {dates: {from: "0001-01-01", to: "9999-12-31"}} | TOO_MANY_ROWS | groupBy
            """)
    void whatCannotBeAskedIsRefused(String arguments, String code, String argument) {
        for (String question : List.of(
                "{ statistics(" + arguments + ") { totalCount } }",
                "{ country(code: \"SYR\") { statistics(" + arguments + ") { totalCount } } }")) {
            JsonNode error = Asked.of(question).error();
            assertThat(error.at("/extensions/code").asText()).as("%s", error).isEqualTo(code);
            assertThat(error.at("/extensions/argument").asText(null)).isEqualTo(argument);
        }
    }

    @Test
    void aCursorIsGoodForItsGroupingAndOrderOnly() {
        String cursor = Asked.of("{ statistics(groupBy: COUNTRY, first: 1) { pageInfo { endCursor } } }")
                .data()
                .at("/statistics/pageInfo/endCursor")
                .asText();
        String page = "{ statistics(groupBy: %s, after: \"" + cursor + "\") { totalCount nodes { events } } }";
        assertThat(Asked.of(page.formatted("COUNTRY")).data().at("/statistics/nodes"))
                .hasSize(4);
        assertThat(Asked.of(page.formatted("COUNTRY, orderBy: {by: KEY, direction: ASC}"))
                        .data()
                        .at("/statistics/nodes"))
                .hasSize(4);
        for (String other : List.of(
                "DYAD",
                "[COUNTRY, YEAR]",
                "COUNTRY, orderBy: {by: BEST}",
                "COUNTRY, orderBy: {by: KEY, direction: DESC}")) {
            assertThat(Asked.of(page.formatted(other))
                            .error()
                            .at("/extensions/code")
                            .asText())
                    .as(other)
                    .isEqualTo("INVALID_CURSOR");
        }
    }

    @Test
    void nullMeansTheDefault() {
        JsonNode statistics = Asked.of("""
                {
                  statistics(groupBy: YEAR, orderBy: null, allocation: null, count: null, weekStart: null, fillGaps: null, includeSubgroups: null,
                    having: null, top: null, filter: null, first: null, after: null) {
                    totals { events }
                    nodes { change(over: null) { events } }
                  }
                }""").data().get("statistics");
        assertThat(statistics.at("/totals/events").asInt())
                .isEqualTo(Marsh.rows().size());
    }

    private static void check(List<String> groupBy, Map<String, Object> filter, Predicate<MarshRow> passes) {
        JsonNode statistics = Asked.of(QUESTION, Map.of("groupBy", groupBy, "filter", filter))
                .data()
                .get("statistics");
        check(statistics, groupBy, passes);
    }

    private static void check(JsonNode statistics, List<String> groupBy, Predicate<MarshRow> passes) {
        Map<String, List<MarshRow>> groups = new TreeMap<>();
        List<MarshRow> wanted = Marsh.rows().stream().filter(passes).toList();
        for (MarshRow row : wanted) {
            for (String key : keys(row, groupBy)) {
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
            }
        }
        Map<String, List<Integer>> expected = new TreeMap<>();
        groups.forEach((key, rows) -> expected.put(key, figures(rows)));
        Map<String, List<Integer>> answered = new TreeMap<>();
        for (JsonNode row : statistics.get("nodes")) {
            List<String> keys = groupBy.stream()
                    .map(dimension -> key(row.get("keys"), dimension))
                    .toList();
            answered.put(String.join("; ", keys), figures(row));
        }
        assertThat(answered).isEqualTo(expected);
        assertThat(statistics.get("totalCount").asInt()).isEqualTo(expected.size());
        assertThat(figures(statistics.get("totals"))).isEqualTo(figures(wanted));
    }

    private static List<Integer> figures(JsonNode row) {
        JsonNode toll = row.get("fatalities");
        return Stream.of(
                        row.get("events"),
                        toll.get("low"),
                        toll.get("best"),
                        toll.get("high"),
                        toll.get("civilians"),
                        row.get("eventsWithoutToll"))
                .map(figure -> figure.isNull() ? null : (Integer) figure.asInt())
                .toList();
    }

    /** A bound that is missing beside another figure makes that of the sum null, and a range counts with its low. */
    private static List<Integer> figures(List<MarshRow> rows) {
        List<MarshRow> counted = rows.stream()
                .filter(row -> row.low() != null || row.best() != null || row.high() != null)
                .toList();
        return Arrays.asList(
                rows.size(),
                counted.stream().allMatch(row -> row.low() != null) ? sum(counted, MarshRow::low) : null,
                sum(counted, row -> row.best() == null ? row.low() : row.best()),
                counted.stream().allMatch(row -> row.high() != null) ? sum(counted, MarshRow::high) : null,
                sum(rows, MarshRow::civilians),
                rows.size() - counted.size());
    }

    /** What nobody counted adds nothing; nothing counted is null. */
    private static Integer sum(List<MarshRow> rows, Function<MarshRow, Integer> figure) {
        return rows.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(Integer::sum)
                .orElse(null);
    }

    private static List<String> keys(MarshRow row, List<String> groupBy) {
        List<String> keys = List.of("");
        for (String dimension : groupBy) {
            List<String> longer = new ArrayList<>();
            for (String key : keys) {
                values(row, dimension).forEach(value -> longer.add(key.isEmpty() ? value : key + "; " + value));
            }
            keys = longer;
        }
        return keys;
    }

    private static List<String> values(MarshRow row, String dimension) {
        int year = row.start().getYear();
        int month = row.start().getMonthValue();
        return switch (dimension) {
            case "COUNTRY" -> one(row.country());
            case "REGION" -> one(row.region());
            case "ADMIN1" -> one(row.admin1() == null ? null : row.admin1() + " in " + row.country());
            case "PRIO_GRID" -> one(row.grid());
            case "YEAR" -> one(year);
            case "QUARTER" -> one(year + "-Q" + ((month + 2) / 3));
            case "MONTH" -> one("%d-%02d".formatted(year, month));
            case "WEEK" ->
                one("%d-W%02d"
                        .formatted(
                                row.start().get(IsoFields.WEEK_BASED_YEAR),
                                row.start().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            case "DAY" -> one(row.start());
            case "TYPE_OF_VIOLENCE" -> one(row.type());
            case "ACTOR" -> row.actors().isEmpty() ? one(null) : List.copyOf(row.actors());
            case "DYAD" -> one(row.dyad());
            case "CONFLICT" -> one(row.conflict());
            case "DATASET" -> one("dataset:" + row.dataset());
            case "SOURCE" -> row.publishers().isEmpty() ? one(null) : List.copyOf(row.publishers());
            case "DATE_PRECISION" -> one(row.datePrecision());
            case "PLACE_PRECISION" -> one(row.placePrecision());
            default -> throw new IllegalArgumentException(dimension);
        };
    }

    private static List<String> one(Object value) {
        return List.of(String.valueOf(value));
    }

    private static String key(JsonNode keys, String dimension) {
        JsonNode value = switch (dimension) {
            case "COUNTRY" -> keys.at("/country/alpha3");
            case "REGION" -> keys.get("region");
            case "ADMIN1" -> keys.get("admin1");
            case "PRIO_GRID" -> keys.get("prioGrid");
            case "TYPE_OF_VIOLENCE" -> keys.get("typeOfViolence");
            case "ACTOR" -> keys.at("/actor/ref");
            case "DYAD" -> keys.at("/dyad/ref");
            case "CONFLICT" -> keys.at("/conflict/ref");
            case "DATASET" -> keys.at("/dataset/ref");
            case "SOURCE" -> keys.at("/source/name");
            case "DATE_PRECISION" -> keys.get("datePrecision");
            case "PLACE_PRECISION" -> keys.get("placePrecision");
            default -> keys.get("label");
        };
        String text = value.isMissingNode() ? "null" : value.asText("null");
        return dimension.equals("ADMIN1") && !text.equals("null")
                ? text + " in " + keys.at("/country/alpha3").asText("null")
                : text;
    }

    /** The newest months come from the end, and page after page leads to the first. */
    @Test
    void rowsAreReadFromTheEnd() {
        String page =
                "{ statistics(groupBy: MONTH, %s) { totalCount nodes { keys { label } } pageInfo { hasPreviousPage hasNextPage startCursor } } }";
        List<String> all = labels(Asked.of(page.formatted("first: 5000")).data().get("statistics"));
        List<String> walked = new ArrayList<>();
        String before = "";
        JsonNode rows;
        do {
            rows = Asked.of(page.formatted("last: 3" + before)).data().get("statistics");
            assertThat(rows.get("totalCount").asInt()).isEqualTo(all.size());
            assertThat(rows.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(!before.isEmpty());
            walked.addAll(0, labels(rows));
            before = ", before: \"" + rows.at("/pageInfo/startCursor").asText() + "\"";
        } while (rows.at("/pageInfo/hasPreviousPage").asBoolean());
        assertThat(walked).hasSizeGreaterThan(6).isEqualTo(all);
    }

    private static List<String> labels(JsonNode rows) {
        List<String> labels = new ArrayList<>();
        rows.get("nodes").forEach(row -> labels.add(row.at("/keys/label").asText()));
        return labels;
    }
}
