package org.casus.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.statistics.memory.EventMemory;
import org.casus.store.Reader;
import org.casus.store.VersionedCache;

/**
 * Answers questions about events. An answer is computed once for each version of the data: with one statement for the
 * version, one that groups, and at most one for each kind of key that has names or needs looking up.
 */
@ApplicationScoped
public class Statistics {

    /** What a row of an answer takes, in bytes, about. */
    private static final int ROW = 200;

    /** What a value among many takes, in bytes, about. */
    private static final long VALUE = 40;

    /** A question says what is wanted of the database, of the summary and of the events in memory. */
    private static final int COPIES = 3;

    private final VersionedCache<Question, Map<Long, StatisticsAnswer>> answers;

    private final EventMemory memory;

    Statistics(StatisticsConfig config, EventMemory memory) {
        this.memory = memory;
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
        DimensionLookup known = DimensionLookup.load(reader, question);
        Grouping grouping = Grouping.of(question, known);
        List<Grouping.Group> groups = groups(reader, question, grouping, version);
        Map<Long, GroupTable> tables = GroupAggregator.tables(question, grouping, groups);
        DimensionNames names = DimensionNames.load(reader, question.keys(), known, tables.values());
        Assembly assembly = new Assembly(question, names);
        Map<Long, StatisticsAnswer> answers = new HashMap<>();
        tables.forEach((parent, table) -> answers.put(parent, assembly.answer(table)));
        return answers;
    }

    /** Of the events in memory, where there are many and the question can be asked of them; else of the database. */
    private List<Grouping.Group> groups(Reader reader, Question question, Grouping grouping, long version) {
        if (question.asKnown() != null) {
            List<Grouping.Group> groups = new ArrayList<>(reader.rows(grouping.sql(), grouping::readKnown));
            groups.addAll(grouping.each(reader, question.asKnown().tolls().of(reader, question.where())));
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
}
