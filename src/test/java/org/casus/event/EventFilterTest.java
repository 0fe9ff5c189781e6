package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every filter lets through what it says: held against the fixture, row by row. */
@QuarkusTest
class EventFilterTest {

    private static final String QUESTION = """
            query($filter: EventFilter) {
              events(filter: $filter, first: 500) { totalCount nodes { ref } }
            }""";

    @BeforeEach
    void fill() {
        Marsh.fill();
    }

    @Test
    void withoutAFilterAllAreThere() {
        assertThat(Marsh.rows()).hasSize(63);
        check(new RandomFilter(null, row -> true));
        check(new RandomFilter(Map.of(), row -> true));
    }

    static List<String> fields() {
        return RandomFilter.FIELDS;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldLetsThroughWhatItSays(String field) {
        Random random = new Random(field.hashCode());
        for (int i = 0; i < 6; i++) {
            RandomFilter filter = RandomFilter.ofField(field, random, i % 2 == 1);
            check(filter);
            check(new RandomFilter(
                    Map.of("not", filter.variable()), row -> !filter.passes().test(row)));
        }
    }

    @Test
    void combinationsLetThroughWhatTheySay() {
        Random random = new Random(20160705);
        int some = 0;
        for (int i = 0; i < 500; i++) {
            RandomFilter filter = RandomFilter.of(random, 1 + i % 4);
            some += check(filter) % Marsh.rows().size() == 0 ? 0 : 1;
        }
        assertThat(some).as("filters that let through some, and not all").isGreaterThan(150);
    }

    /** An unknown number is neither above nor below: it does not pass, and so passes the opposite. */
    @Test
    void whatIsNotKnownPassesTheOppositeOnly() {
        assertThat(refs(Map.of("fatalities", Map.of("best", Map.of("from", 0)))))
                .doesNotContain("ucdp-ged:1014", "desk:silence");
        assertThat(refs(Map.of("not", Map.of("fatalities", Map.of("best", Map.of("from", 0))))))
                .containsExactlyInAnyOrder(
                        "ucdp-ged:1014",
                        "ucdp-ged:1034",
                        "ucdp-ged:1059",
                        "ucdp-ged:1060",
                        "desk:silence",
                        "desk:convoy");
        assertThat(refs(Map.of("not", Map.of("country", List.of("SYR")))))
                .contains("ucdp-ged:1020", "desk:silence")
                .doesNotContain("ucdp-ged:1001");
    }

    @Test
    void nullMeansLeftOut() {
        Map<String, Object> filter = new HashMap<>();
        RandomFilter.FIELDS.forEach(field -> filter.put(field, null));
        filter.put("includeSubgroups", null);
        filter.put("rollUp", null);
        filter.put("and", null);
        filter.put("or", null);
        filter.put("not", null);
        check(new RandomFilter(filter, row -> true));
        Map<String, Object> dates = new HashMap<>();
        dates.put("from", "2020-01-01");
        dates.put("to", null);
        dates.put("match", null);
        filter.put("dates", dates);
        filter.put("actor", List.of("ucdp-actor:9003"));
        check(new RandomFilter(
                filter, row -> row.start().getYear() >= 2020 && row.actors().contains("ucdp-actor:9003")));
    }

    private static int check(RandomFilter filter) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("filter", filter.variable());
        JsonNode events = Asked.of(QUESTION, variables).data().get("events");
        List<String> expected =
                Marsh.rows().stream().filter(filter.passes()).map(MarshRow::ref).toList();
        assertThat(new TreeSet<>(Asked.texts(events.get("nodes"), "ref")))
                .as("%s", filter.variable())
                .isEqualTo(new TreeSet<>(expected));
        assertThat(events.get("totalCount").asInt()).isEqualTo(expected.size());
        return expected.size();
    }

    private static List<String> refs(Map<String, Object> filter) {
        return Asked.texts(
                Asked.of(QUESTION, Map.of("filter", filter))
                        .data()
                        .get("events")
                        .get("nodes"),
                "ref");
    }
}
