package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.dataset.record.Region;
import org.casus.dataset.record.Toll;
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

    /** All of them, and those that count, as none of the others that are tied to them does. */
    private List<Sample.Event> all;

    private List<Sample.Event> events;
    private List<Sample.Tie> ties;

    abstract ReadableStore openStore() throws Exception;

    @BeforeAll
    void writeEvents() throws Exception {
        store = openStore();
        try (var connection = store.connect()) {
            all = Sample.write(connection, EVENTS);
        }
        ties = Sample.ties(all);
        events = ByHand.counted(all, ties, false);
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
        assertThat(Asked.totals(answer)).isEqualTo(sums(events));
        boolean several = groupBy.contains(StatisticsDimension.ACTOR) || groupBy.contains(StatisticsDimension.SOURCE);
        assertThat(answer.totals().overlapping).isEqualTo(several);
        if (!several) {
            assertAddUp(Asked.rows(answer, groupBy).values(), Asked.totals(answer));
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
            var wholes = whole(ByHand.figures(events, untimed, false, false));
            assertThat(byKey.keySet()).isEqualTo(wholes.keySet());
            byKey.forEach((key, parts) -> assertAddUp(parts, wholes.get(key)));
        } else {
            assertAddUp(rows.values(), sums(events));
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
            assertThat(Asked.totals(fast)).isEqualTo(Asked.totals(live));
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
                var own = ByHand.counted(
                        all.stream()
                                .filter(event -> concerns(event, kind, id, rolledUp))
                                .toList(),
                        ties,
                        false);
                assertThat(Asked.rows(answers.get(id), groupBy))
                        .isEqualTo(whole(ByHand.figures(own, groupBy, false, rolledUp)));
                assertThat(Asked.totals(answers.get(id))).isEqualTo(sums(own));
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

    @Test
    void countsOnceWhatIsTiedWhateverTheFilterLetsThrough() {
        Random random = new Random(17);
        var groupBys = List.of(
                List.of(StatisticsDimension.COUNTRY),
                List.of(StatisticsDimension.ACTOR, StatisticsDimension.MONTH),
                List.of(StatisticsDimension.DATASET, StatisticsDimension.WEEK));
        int leftOut = 0;
        for (int i = 0; i < 40; i++) {
            int share = 1 + random.nextInt(10);
            var some = all.stream().filter(event -> random.nextInt(10) < share).toList();
            Set<Long> ids = some.stream().map(Sample.Event::id).collect(Collectors.toSet());
            boolean parts = random.nextBoolean();
            boolean proRata = random.nextBoolean();
            var groupBy = groupBys.get(random.nextInt(groupBys.size()));
            var question = Question.about(Fragment.of("e.id = any(?)", ids))
                    .groupBy(groupBy)
                    .allocation(proRata ? StatisticsAllocation.PRO_RATA : StatisticsAllocation.START)
                    .count(parts ? StatisticsCount.PARTS : StatisticsCount.WHOLES)
                    .build();
            var counted = ByHand.counted(some, ties, parts);
            var answer = Asked.answer(store, question, table -> row -> ids.contains(table.id(row)));
            var byHand = ByHand.figures(counted, groupBy, question.allocation() != StatisticsAllocation.START, false);
            assertThat(Asked.rows(answer, groupBy).keySet()).isEqualTo(byHand.keySet());
            if (question.allocation() == StatisticsAllocation.START) {
                assertThat(Asked.rows(answer, groupBy)).isEqualTo(whole(byHand));
            }
            assertThat(Asked.totals(answer)).isEqualTo(sums(counted));
            var left = answer.totals().leftOut;
            assertThat(left.asParts + left.asWholes + left.asSame).isEqualTo(some.size() - counted.size());
            assertThat(parts ? left.asParts : left.asWholes).isZero();
            leftOut += some.size() - counted.size();
        }
        assertThat(leftOut).as("something was to be left out").isGreaterThan(100);
    }

    @Test
    void countsOnceWhatIsTiedWithTheTollsOfThen() {
        Random random = new Random(18);
        for (int i = 0; i < 10; i++) {
            Map<Long, Toll> tolls = new HashMap<>();
            List<Sample.Event> then = new ArrayList<>();
            for (Sample.Event event : all) {
                Integer best = random.nextInt(3) == 0 ? null : (Integer) random.nextInt(9);
                Integer high = random.nextInt(9) == 0 ? null : best;
                Integer civilians = random.nextInt(3) == 0 ? null : best;
                if (random.nextInt(4) > 0) {
                    tolls.put(event.id(), new Toll(best, best, high, null, null, civilians, null));
                    then.add(event.with(best, best, high, civilians, null));
                } else {
                    then.add(event.with(null, null, null, null, null));
                }
            }
            var groupBy = List.of(StatisticsDimension.COUNTRY, StatisticsDimension.YEAR);
            var question = Question.about(Fragment.of("e.id > 0"))
                    .groupBy(groupBy)
                    .asKnown(new KnownAt(Instant.EPOCH, (reader, where) -> tolls))
                    .count(i % 2 == 0 ? StatisticsCount.PARTS : StatisticsCount.WHOLES)
                    .build();
            var counted = ByHand.counted(then, tiesOf(then), i % 2 == 0);
            var answer = Asked.answer(store, question);
            assertThat(Asked.rows(answer, groupBy)).isEqualTo(whole(ByHand.figures(counted, groupBy, false, false)));
            assertThat(Asked.totals(answer)).isEqualTo(sums(counted));
        }
    }

    private List<Sample.Tie> tiesOf(List<Sample.Event> others) {
        return ties.stream()
                .map(tie -> new Sample.Tie(
                        others.get(all.indexOf(tie.event())), others.get(all.indexOf(tie.other())), tie.same()))
                .toList();
    }

    /** The events in memory and the database agree, to the day; months come off the summary. */
    @ParameterizedTest
    @EnumSource(
            value = StatisticsDimension.class,
            names = {"YEAR", "QUARTER", "MONTH", "WEEK", "DAY"})
    void gapsAreZeroWhereADatasetHasEventsBeforeAndAfter(StatisticsDimension time) {
        var question = Asked.everything(StatisticsDimension.COUNTRY, time)
                .fillGaps(LocalDate.of(2015, 1, 1), LocalDate.of(2017, 12, 31), null, null)
                .build();
        for (var row : Asked.answer(store, question).rows()) {
            var keys = row.getKeys();
            boolean looked = Stream.of(1L, 2L).anyMatch(dataset -> {
                var days = all.stream()
                        .filter(event -> event.dataset() == dataset && Objects.equals(event.country(), keys.countryKey))
                        .map(Sample.Event::start)
                        .sorted()
                        .toList();
                return !days.isEmpty()
                        && !days.getFirst().isAfter(keys.to)
                        && !days.getLast().isBefore(keys.from);
            });
            assertThat(row.events != null)
                    .as("%s %s", keys.countryKey, keys.label)
                    .isEqualTo(looked);
            if (looked && row.events == 0) {
                assertThat(row.fatalities.low).isZero();
                assertThat(row.fatalities.civilians).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void weeksBeginOnTheDayThatWasChosen(WeekStart start) {
        var question =
                Asked.everything(StatisticsDimension.WEEK).weekStart(start).build();
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        DayOfWeek first = DayOfWeek.valueOf(start.name());
        events.forEach(
                event -> weeks.merge(event.start().with(TemporalAdjusters.previousOrSame(first)), 1, Integer::sum));
        var rows = Asked.answer(store, question).rows();
        Map<LocalDate, Integer> answered = new TreeMap<>();
        rows.forEach(row -> answered.put(row.getKeys().from, row.events));
        assertThat(answered).isEqualTo(weeks);
        assertThat(rows)
                .allMatch(row -> row.getKeys().to.equals(row.getKeys().from.plusDays(6)));
        assertThat(rows).extracting(row -> row.getKeys().label).isSorted();
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

    private static List<Integer> sums(Collection<Sample.Event> events) {
        return whole(ByHand.figures(events, List.of(), false, false))
                .getOrDefault(List.of(), Arrays.asList(0, null, null, null, null, null, 0));
    }

    /** What is unknown in a part adds nothing, but for a bound, without which the whole has none. */
    private static void assertAddUp(Collection<List<Integer>> parts, List<Integer> whole) {
        for (int i = 0; i < whole.size(); i++) {
            int figure = i;
            List<Integer> known = parts.stream()
                    .map(part -> part.get(figure))
                    .filter(Objects::nonNull)
                    .toList();
            boolean bound = i == 1 || i == 3;
            if (!bound || whole.get(i) != null) {
                assertThat(
                                known.isEmpty()
                                        ? null
                                        : (Integer) known.stream()
                                                .mapToInt(one -> one)
                                                .sum())
                        .as("figure %d", i)
                        .isEqualTo(whole.get(i));
            }
        }
    }
}
