package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.dataset.record.Region;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.store.Fragment;
import org.casus.store.ReadableStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every figure with one that was computed by hand, on a store that the subclass opens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryFigure {

    private static final int EVENTS = 300;

    private ReadableStore store;
    private List<Sample.Event> events;

    abstract ReadableStore openStore() throws Exception;

    @BeforeAll
    void writeEvents() throws Exception {
        store = openStore();
        try (var connection = store.connect()) {
            events = Sample.write(connection, EVENTS);
        }
    }

    @AfterAll
    void closeStore() throws Exception {
        store.close();
    }

    @ParameterizedTest
    @MethodSource("groupings")
    void groupsLikeAHand(List<StatisticsDimension> groupBy) {
        var question = Question.about(Fragment.TRUE).groupBy(groupBy).build();
        var answer = Asked.answer(store, question);
        assertThat(Asked.rows(answer, groupBy)).isEqualTo(whole(ByHand.figures(events, groupBy, false, false)));
        assertThat(totals(answer)).isEqualTo(sums(events));
        boolean several = groupBy.contains(StatisticsDimension.ACTOR) || groupBy.contains(StatisticsDimension.SOURCE);
        assertThat(answer.totals().overlapping).isEqualTo(several);
        if (!several) {
            assertThat(sum(Asked.rows(answer, groupBy).values())).isEqualTo(totals(answer));
        }
    }

    @ParameterizedTest
    @MethodSource("timedGroupings")
    void spreadsTollsToWholePersons(List<StatisticsDimension> groupBy) {
        var question = Question.about(Fragment.TRUE)
                .groupBy(groupBy)
                .allocation(StatisticsAllocation.PRO_RATA)
                .build();
        var answer = Asked.answer(store, question);
        var rows = Asked.rows(answer, groupBy);
        var exact = ByHand.figures(events, groupBy, true, false);
        assertThat(rows.keySet()).isEqualTo(exact.keySet());
        rows.forEach((keys, figures) -> {
            assertThat(figures.getFirst()).as("events of %s", keys).isEqualTo((int) exact.get(keys)[0]);
            for (int i = 1; i < figures.size(); i++) {
                double wanted = exact.get(keys)[i];
                if (Double.isNaN(wanted)) {
                    assertThat(figures.get(i)).as("figure %d of %s", i, keys).isNull();
                } else {
                    assertThat((double) figures.get(i))
                            .as("figure %d of %s", i, keys)
                            .isBetween(wanted - 1, wanted + 1);
                }
            }
        });
        // To the person, key by key, the same as without time.
        var untimed = question.keys();
        if (!untimed.isEmpty()) {
            Map<List<Object>, List<List<Integer>>> byKey = rows.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            row -> without(groupBy, row.getKey()),
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            Map<List<Object>, List<Integer>> summed = new HashMap<>();
            byKey.forEach((key, parts) -> summed.put(key, sum(parts)));
            assertThat(summed).isEqualTo(whole(ByHand.figures(events, untimed, false, false)));
        } else {
            assertThat(sum(rows.values())).isEqualTo(sums(events));
        }
    }

    @ParameterizedTest
    @MethodSource("summaryGroupings")
    void summaryAndEventsAgree(List<StatisticsDimension> groupBy) {
        slices().forEach((slice, where) -> {
            var asked = Question.about(where).groupBy(groupBy);
            var live = Asked.answer(store, asked.build());
            var question = asked.slice(slice).build();
            assertThat(question.fitsSummary()).isTrue();
            var fast = Asked.answer(store, question);
            assertThat(Asked.rows(fast, groupBy)).isEqualTo(Asked.rows(live, groupBy));
            assertThat(new ArrayList<>(Asked.rows(fast, groupBy).keySet()))
                    .as("in the same order")
                    .isEqualTo(new ArrayList<>(Asked.rows(live, groupBy).keySet()));
            assertThat(totals(fast)).isEqualTo(totals(live));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = StatisticsDimension.class,
            names = {"COUNTRY", "ACTOR", "DYAD", "CONFLICT", "DATASET", "SOURCE"})
    void answersEachParentAsIfItWereAlone(StatisticsDimension kind) {
        List<Long> ids = switch (kind) {
            case COUNTRY -> List.of(760L, 484L, 124L);
            case ACTOR -> List.of(10_001L, 10_002L, 10_006L, 99L);
            case DYAD -> List.of(30_001L, 30_002L, 99L);
            case CONFLICT -> List.of(40_001L, 40_003L, 99L);
            case DATASET -> List.of(1L, 2L);
            default -> List.of(20_001L, 20_002L, 99L);
        };
        var groupBy = List.of(StatisticsDimension.YEAR, StatisticsDimension.ACTOR);
        for (boolean rolledUp : new boolean[] {false, true}) {
            var question = Asked.everything(StatisticsDimension.YEAR, StatisticsDimension.ACTOR)
                    .parents(new Parents(kind, ids))
                    .rollUp(rolledUp ? EnumSet.allOf(RollUp.class) : Set.of())
                    .build();
            var answers = Asked.answers(store, question);
            assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(ids);
            for (Long id : ids) {
                var own = events.stream()
                        .filter(event -> concerns(event, kind, id, rolledUp))
                        .toList();
                assertThat(Asked.rows(answers.get(id), groupBy))
                        .isEqualTo(whole(ByHand.figures(own, groupBy, false, rolledUp)));
                assertThat(totals(answers.get(id))).isEqualTo(sums(own));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StatisticsDimension.class,
            names = {"COUNTRY", "DATASET"})
    void answersParentsFromTheSummary(StatisticsDimension kind) {
        var asked = Asked.everything(StatisticsDimension.MONTH)
                .parents(new Parents(kind, kind == StatisticsDimension.COUNTRY ? List.of(760L, 4L) : List.of(1L)));
        var live = Asked.answers(store, asked.build());
        var fast = Asked.answers(store, asked.slice(Slice.ALL).build());
        assertThat(fast.keySet()).isEqualTo(live.keySet());
        var groupBy = List.of(StatisticsDimension.MONTH);
        fast.forEach(
                (id, answer) -> assertThat(Asked.rows(answer, groupBy)).isEqualTo(Asked.rows(live.get(id), groupBy)));
    }

    @Test
    void rollsSubgroupsUpThoughTheyGoRoundInACircle() {
        for (var groupBy : List.of(
                List.of(StatisticsDimension.ACTOR),
                List.of(StatisticsDimension.ACTOR, StatisticsDimension.MONTH),
                List.of(StatisticsDimension.SOURCE, StatisticsDimension.ACTOR, StatisticsDimension.YEAR))) {
            var question = Question.about(Fragment.TRUE)
                    .groupBy(groupBy)
                    .rollUp(EnumSet.allOf(RollUp.class))
                    .build();
            assertThat(Asked.rows(Asked.answer(store, question), groupBy))
                    .isEqualTo(whole(ByHand.figures(events, groupBy, false, true)));
        }
    }

    static Stream<List<StatisticsDimension>> groupings() {
        var all = StatisticsDimension.values();
        List<List<StatisticsDimension>> groupings = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            groupings.add(List.of(all[i]));
            for (int j = 0; j < all.length; j++) {
                if (i != j && (all[i].unit() == null || all[j].unit() == null)) {
                    groupings.add(List.of(all[i], all[j]));
                }
            }
        }
        groupings.add(List.of(StatisticsDimension.ACTOR, StatisticsDimension.SOURCE, StatisticsDimension.MONTH));
        groupings.add(List.of(StatisticsDimension.COUNTRY, StatisticsDimension.ADMIN1, StatisticsDimension.REGION));
        return groupings.stream();
    }

    static Stream<List<StatisticsDimension>> timedGroupings() {
        return groupings().filter(groupBy -> groupBy.stream().anyMatch(dimension -> dimension.unit() != null));
    }

    static Stream<List<StatisticsDimension>> summaryGroupings() {
        var keys = List.of(
                StatisticsDimension.COUNTRY,
                StatisticsDimension.REGION,
                StatisticsDimension.TYPE_OF_VIOLENCE,
                StatisticsDimension.DATASET);
        var times =
                Arrays.asList(null, StatisticsDimension.YEAR, StatisticsDimension.QUARTER, StatisticsDimension.MONTH);
        List<List<StatisticsDimension>> groupings = new ArrayList<>();
        for (int subset = 0; subset < 1 << keys.size(); subset++) {
            for (var time : times) {
                List<StatisticsDimension> groupBy = new ArrayList<>();
                for (int i = 0; i < keys.size(); i++) {
                    if ((subset & 1 << i) != 0) {
                        groupBy.add(keys.get(i));
                    }
                }
                if (time != null) {
                    groupBy.add(time);
                }
                if (!groupBy.isEmpty() && groupBy.size() <= 3) {
                    groupings.add(groupBy);
                }
            }
        }
        return groupings.stream();
    }

    private static Map<Slice, Fragment> slices() {
        return Map.of(
                Slice.ALL,
                Fragment.TRUE,
                new Slice(Set.of(760L, 4L), null, null, null, null, null),
                Fragment.of("e.country_id in (760, 4)"),
                new Slice(null, Set.of(Region.MIDDLE_EAST), null, Set.of(1L), null, null),
                Fragment.of("e.country_id in (760, 368) and e.release_id in (10, 11)"),
                new Slice(null, null, Set.of(TypeOfViolence.ONE_SIDED), null, 2016 * 12 + 1, 2016 * 12 + 10),
                Fragment.of(
                        "e.type_of_violence = 'ONE_SIDED' and e.date_start >= date '2016-02-01' and e.date_start <= date '2016-11-30'"),
                new Slice(Set.of(-1L), null, null, null, null, null),
                Fragment.FALSE);
    }

    private static boolean concerns(Sample.Event event, StatisticsDimension kind, Long id, boolean rolledUp) {
        return switch (kind) {
            case COUNTRY -> id.equals(event.country());
            case ACTOR -> (rolledUp ? ByHand.above(event.actors()) : event.actors()).contains(id);
            case DYAD -> id.equals(event.dyad());
            case CONFLICT -> id.equals(event.conflict());
            case DATASET -> id == event.dataset();
            default -> event.sources().contains(id);
        };
    }

    private static Map<List<Object>, List<Integer>> whole(Map<List<Object>, double[]> figures) {
        Map<List<Object>, List<Integer>> rows = new HashMap<>();
        figures.forEach((keys, row) -> rows.put(
                keys,
                Arrays.stream(row)
                        .mapToObj(figure -> Double.isNaN(figure) ? null : (Integer) (int) figure)
                        .toList()));
        return rows;
    }

    private static List<Object> without(List<StatisticsDimension> groupBy, List<Object> keys) {
        List<Object> untimed = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (groupBy.get(i).unit() == null) {
                untimed.add(keys.get(i));
            }
        }
        return untimed;
    }

    private static List<Integer> totals(StatisticsAnswer answer) {
        var toll = answer.totals().fatalities;
        return Arrays.asList(answer.totals().events, toll.low, toll.best, toll.high, toll.civilians);
    }

    private static List<Integer> sums(Collection<Sample.Event> events) {
        return whole(ByHand.figures(events, List.of(), false, false)).getOrDefault(List.of(), List.of(0, 0, 0, 0, 0));
    }

    private static List<Integer> sum(Collection<List<Integer>> rows) {
        Integer[] sums = {0, 0, 0, 0, 0};
        for (List<Integer> row : rows) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i] == null || row.get(i) == null ? null : (Integer) (sums[i] + row.get(i));
            }
        }
        return Arrays.asList(sums);
    }
}
