package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every order is the one that it says, and is walked in pages from either end without a gap or an overlap. */
@QuarkusTest
class EventOrderTest {

    private static final String QUESTION = """
            query($filter: EventFilter, $orderBy: [EventOrder!], $first: Int, $after: String, $last: Int, $before: String) {
              events(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
                edges { cursor node { ref } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }""";

    /** What DISTANCE is measured from; some are beyond it. */
    private static final Map<String, Object> NEAR =
            Map.of("near", Map.of("latitude", 35.3, "longitude", 38.8, "km", 5000));

    @BeforeEach
    void fill() {
        Marsh.fill();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "START ASC",
                "START DESC",
                "FATALITIES_BEST ASC",
                "FATALITIES_BEST DESC",
                "FATALITIES_HIGH ASC",
                "FATALITIES_HIGH DESC",
                "RECORDED_AT ASC",
                "RECORDED_AT DESC",
                "TITLE ASC",
                "TITLE DESC",
                "DISTANCE ASC",
                "DISTANCE DESC",
                "FATALITIES_BEST ASC, START DESC",
                "FATALITIES_HIGH DESC, FATALITIES_BEST ASC, TITLE ASC",
                "START ASC, FATALITIES_HIGH DESC",
                "START DESC, FATALITIES_HIGH ASC",
                "TITLE DESC, FATALITIES_BEST ASC, FATALITIES_HIGH DESC",
                "RECORDED_AT DESC, FATALITIES_BEST DESC",
                "DISTANCE ASC, FATALITIES_BEST DESC, START ASC",
            })
    void theOrderIsWhatItSaysAndIsWalkedInPages(String order) {
        Map<String, Object> list = new HashMap<>();
        if (!order.isEmpty()) {
            list.put("orderBy", keys(order));
        }
        if (order.contains("DISTANCE")) {
            list.put("filter", NEAR);
        }
        List<String> expected = Marsh.rows().stream()
                .filter(row -> !order.contains("DISTANCE") || row.latitude() != null && metres(row) <= 5_000_000)
                .sorted(comparator(order))
                .map(MarshRow::ref)
                .toList();
        Page whole = page(list, Map.of("first", 500));
        assertThat(whole.refs).isEqualTo(expected);
        assertThat(whole.next || whole.previous).isFalse();
        for (int size : List.of(1, 2, 7, expected.size())) {
            walk(list, expected, whole.cursors, size, false);
            walk(list, expected, whole.cursors, size, true);
        }
    }

    @Test
    void anEmptyPageIsAPage() {
        Page none = page(Map.of(), Map.of("first", 0));
        assertThat(none.refs).isEmpty();
        assertThat(none.next).isTrue();
        assertThat(page(Map.of(), Map.of("last", 0)).previous).isTrue();
        Map<String, Object> nobody = Map.of("filter", Map.of("text", "nothing-of-it"));
        Page empty = page(nobody, Map.of("first", 5));
        assertThat(empty.refs).isEmpty();
        assertThat(empty.next || empty.previous).isFalse();
    }

    @Test
    void fiftyComeUnlessSaidOtherwise() {
        assertThat(page(Map.of(), Map.of()).refs).hasSize(50);
        Page all = page(Map.of(), Map.of("first", 500));
        assertThat(page(Map.of(), Map.of("before", all.cursors.get(60))).refs).isEqualTo(all.refs.subList(10, 60));
    }

    @Test
    void aCursorStaysGoodWhenTheFilterNarrows() {
        Page all = page(Map.of(), Map.of("first", 500));
        List<String> behind = all.refs.subList(31, all.refs.size());
        Map<String, Object> syria = Map.of("filter", Map.of("country", List.of("SYR")));
        List<String> ofSyria = page(syria, Map.of("first", 500)).refs;
        assertThat(page(syria, Map.of("after", all.cursors.get(30))).refs)
                .isEqualTo(behind.stream().filter(ofSyria::contains).toList());
    }

    private static void walk(
            Map<String, Object> list, List<String> expected, List<String> cursors, int size, boolean backward) {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            Map<String, Object> paging = new HashMap<>();
            paging.put(backward ? "last" : "first", size);
            paging.put(backward ? "before" : "after", cursor);
            Page page = page(list, paging);
            assertThat(page.refs).isNotEmpty().hasSizeLessThanOrEqualTo(size);
            assertThat(backward ? page.next : page.previous).isEqualTo(cursor != null);
            assertThat(page.start).isEqualTo(page.cursors.getFirst());
            assertThat(page.end).isEqualTo(page.cursors.getLast());
            int at = expected.indexOf(page.refs.getFirst());
            assertThat(page.cursors).isEqualTo(cursors.subList(at, at + page.refs.size()));
            walked.addAll(backward ? 0 : walked.size(), page.refs);
            cursor = backward ? page.start : page.end;
            more = backward ? page.previous : page.next;
        }
        assertThat(walked)
                .as("pages of %d%s", size, backward ? ", backward" : "")
                .isEqualTo(expected);
    }

    private static List<Map<String, String>> keys(String order) {
        List<Map<String, String>> keys = new ArrayList<>();
        for (String key : order.split(", ")) {
            keys.add(Map.of("by", key.split(" ")[0], "direction", key.split(" ")[1]));
        }
        return keys;
    }

    /** Unknown numbers count as the lowest; ties are broken by the keys, in the direction of the first term. */
    private static Comparator<MarshRow> comparator(String order) {
        String[] terms = (order.isEmpty() ? "START DESC" : order).split(", ");
        Comparator<MarshRow> comparator = Comparator.comparing(row -> false);
        for (String term : terms) {
            Comparator<MarshRow> next = switch (term.split(" ")[0]) {
                case "START" -> Comparator.comparing(MarshRow::start);
                case "FATALITIES_BEST" -> counted(MarshRow::best);
                case "FATALITIES_HIGH" -> counted(MarshRow::high);
                case "RECORDED_AT" -> Comparator.comparing(row -> !row.dataset().equals("desk"));
                case "TITLE" -> Comparator.comparing(MarshRow::title);
                case "DISTANCE" -> Comparator.comparingLong(EventOrderTest::metres);
                default -> throw new IllegalArgumentException(term);
            };
            comparator = comparator.thenComparing(term.endsWith("DESC") ? next.reversed() : next);
        }
        Comparator<MarshRow> byKey = Comparator.comparing(MarshRow::number);
        return comparator.thenComparing(terms[0].endsWith("DESC") ? byKey.reversed() : byKey);
    }

    private static Comparator<MarshRow> counted(Function<MarshRow, Integer> number) {
        return Comparator.comparing(number, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private static long metres(MarshRow row) {
        return Math.round(1000 * RandomFilter.km(35.3, 38.8, row.latitude(), row.longitude()));
    }

    private record Page(
            List<String> refs, List<String> cursors, boolean next, boolean previous, String start, String end) {}

    private static Page page(Map<String, Object> list, Map<String, Object> paging) {
        Map<String, Object> variables = new HashMap<>(list);
        variables.putAll(paging);
        JsonNode events = Asked.of(QUESTION, variables).data().get("events");
        List<String> refs = new ArrayList<>();
        events.get("edges").forEach(edge -> refs.add(edge.get("node").get("ref").asText()));
        JsonNode info = events.get("pageInfo");
        return new Page(
                refs,
                Asked.texts(events.get("edges"), "cursor"),
                info.get("hasNextPage").asBoolean(),
                info.get("hasPreviousPage").asBoolean(),
                info.get("startCursor").asText(null),
                info.get("endCursor").asText(null));
    }
}
