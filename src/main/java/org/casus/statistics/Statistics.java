package org.casus.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.dataset.record.Toll;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.statistics.memory.EventMemory;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.VersionedCache;

/**
 * Answers questions about events. An answer is computed once for each version of the data: with one statement for the
 * version, one that groups, and at most one for each kind of key that has names or needs looking up; two more where
 * events are tied, and one where gaps are filled.
 */
@ApplicationScoped
public class Statistics {

    /** What a row of an answer takes, in bytes, about. */
    private static final int ROW = 200;

    /** What a value among many takes, in bytes, about. */
    private static final long VALUE = 40;

    /** A question says what is wanted of the database, of the summary and of the events in memory. */
    private static final int COPIES = 3;

    /** How often an answer is computed again because data changed meanwhile. */
    private static final int TRIES = 3;

    private final VersionedCache<Question, Map<Long, StatisticsAnswer>> answers;

    private final VersionedCache<String, CoveredDays> covered = new VersionedCache<>("covered-days", 1, any -> 0);

    private final EventMemory memory;

    private final TiedEvents tied;

    Statistics(StatisticsConfig config, EventMemory memory) {
        this.memory = memory;
        this.tied = new TiedEvents(config.datasetsOrder());
        // An answer without rows takes room as well.
        answers = new VersionedCache<>(
                "statistics",
                config.cacheRows(),
                (question, all) -> room(question)
                        + all.values().stream()
                                .mapToInt(answer -> answer.rows().size() + 1)
                                .sum());
    }

    /**
     * What a question takes, in rows of answers: one with thousands of names in its filter takes more than its answer.
     */
    private static int room(Question question) {
        long bytes = question.where().text().length();
        for (Object value : question.where().parameters()) {
            bytes += switch (value) {
                case String text -> text.length();
                case Collection<?> many -> VALUE * many.size();
                case null, default -> VALUE;
            };
        }
        if (question.parents() != null) {
            bytes += VALUE * question.parents().ids().size();
        }
        return Math.toIntExact(COPIES * bytes / ROW);
    }

    /** The answer to a question that is asked for nobody in particular. */
    public StatisticsAnswer answer(Reader reader, Question question) {
        return answers(reader, question).get(null);
    }

    /** The answers by the ids of the question's parents; a parent without events has an answer without rows. */
    public Map<Long, StatisticsAnswer> answers(Reader reader, Question question) {
        long version = VersionedCache.version(reader);
        return answers.get(version, question, () -> compute(reader, question, version));
    }

    private Map<Long, StatisticsAnswer> compute(Reader reader, Question question, long version) {
        long before = version;
        for (int more = TRIES; true; more--) {
            Computed computed = compute(reader, question, before, more);
            long after = computed.complete ? before : VersionedCache.version(reader);
            if (after == before) {
                return computed.answers;
            }
            before = after;
        }
    }

    /** @param complete whether nothing can have changed between its statements that would make it wrong */
    private record Computed(Map<Long, StatisticsAnswer> answers, boolean complete) {}

    /** What is taken out has to be what was added, so both are of one version of the data. */
    private Computed compute(Reader reader, Question question, long version, int more) {
        DimensionLookup known = DimensionLookup.load(reader, question);
        Grouping grouping = Grouping.of(question, known);
        Map<Long, Toll> tolls = tolls(reader, question);
        LeftOut leftOut = tied.leftOut(reader, question, known, tolls, version);
        GroupAggregator aggregator = new GroupAggregator(question, leftOut);
        groups(reader, question, grouping, tolls, version).forEach(group -> aggregator.add(grouping, group));
        takeOut(reader, question, known, tolls, leftOut, aggregator);
        Map<Long, GroupTable> tables = aggregator.tables();
        DimensionNames names = DimensionNames.load(reader, question.keys(), known, tables.values());
        Assembly assembly = new Assembly(
                question, known, names, question.gaps() == null ? null : coveredDays(reader, question.unit(), version));
        Map<Long, StatisticsAnswer> answers = new HashMap<>();
        tables.forEach((parent, table) -> answers.put(parent, assembly.answer(parent, table)));
        return new Computed(answers, leftOut.events().isEmpty() || more == 0);
    }

    private static Map<Long, Toll> tolls(Reader reader, Question question) {
        return question.asKnown() == null ? null : question.asKnown().tolls().of(reader, question.where());
    }

    /** Of the events in memory, where there are many and the question can be asked of them; else of the database. */
    private List<Grouping.Group> groups(
            Reader reader, Question question, Grouping grouping, Map<Long, Toll> tolls, long version) {
        if (tolls != null) {
            List<Grouping.Group> groups = new ArrayList<>(reader.rows(grouping.sql(), grouping::readKnown));
            groups.addAll(grouping.tolls(reader, tolls));
            return groups;
        }
        ColumnFilter kept = question.kept().filter();
        Optional<EventColumnStore> table =
                kept == null || question.fitsSummary() || !MemoryParts.has(grouping.columns())
                        ? Optional.empty()
                        : memory.table(reader, version);
        return table.isPresent()
                ? MemoryParts.groups(table.get(), kept.on(table.get()), grouping.columns())
                : reader.rows(grouping.sql(), grouping::read);
    }

    private static void takeOut(
            Reader reader,
            Question question,
            DimensionLookup known,
            Map<Long, Toll> tolls,
            LeftOut leftOut,
            GroupAggregator aggregator) {
        Set<Long> events = leftOut.events();
        if (!events.isEmpty()) {
            Grouping grouping = Grouping.ofEvents(question, known);
            List<Grouping.Single> singles =
                    tolls == null ? grouping.each(reader, events) : grouping.each(reader, events, tolls);
            singles.forEach(single -> aggregator.takeOut(grouping, single));
        }
    }

    /** How many events of which dataset an answer adds, by the question's parents. */
    public Map<Long, StatisticsAnswer> byDataset(Reader reader, Question question) {
        return answers(reader, question.byDataset());
    }

    /** How many pairs of events that an answer adds are only possibly the same, by the question's parents. */
    public Map<Long, Integer> possiblySame(Reader reader, Question question) {
        DimensionLookup known = DimensionLookup.load(reader, question);
        Map<Long, Toll> tolls = tolls(reader, question);
        LeftOut leftOut = tied.leftOut(reader, question, known, tolls, VersionedCache.version(reader));
        return tied.possiblySame(reader, question, known, leftOut);
    }

    /**
     * The events that a sum over those that a condition chooses leaves out, as others that are tied to them stand for
     * them.
     */
    public Set<Long> leftOut(Reader reader, Fragment where, StatisticsCount count) {
        Question question = Question.about(where)
                .groupBy(List.of(StatisticsDimension.YEAR))
                .count(count)
                .build();
        return tied.leftOut(
                        reader, question, DimensionLookup.load(reader, question), null, VersionedCache.version(reader))
                .events();
    }

    /** The days that datasets cover, exactly enough for buckets of a time, as of the data's present version. */
    public CoveredDays coveredDays(Reader reader, TimeUnit unit) {
        return coveredDays(reader, unit, VersionedCache.version(reader));
    }

    private CoveredDays coveredDays(Reader reader, TimeUnit unit, long version) {
        return switch (unit) {
            case YEAR, QUARTER, MONTH -> covered.get(version, "months", () -> CoveredDays.loadMonths(reader));
            default ->
                covered.get(
                        version,
                        "days",
                        () -> memory.tableIfThere(reader, version)
                                .map(CoveredDays::of)
                                .orElseGet(() -> CoveredDays.load(reader)));
        };
    }
}
