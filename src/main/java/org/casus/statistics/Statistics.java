package org.casus.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.Reader;
import org.casus.store.VersionedCache;

/**
 * Answers questions about events. An answer is computed once for each version of the data: with one statement for the
 * version, one that groups, and at most one for each kind of key that has names or needs looking up.
 */
@ApplicationScoped
public class Statistics {

    private final VersionedCache<Question, Map<Long, StatisticsAnswer>> answers;

    Statistics(StatisticsConfig config) {
        // An answer without rows takes room as well.
        answers = new VersionedCache<>(
                "statistics",
                config.cacheRows(),
                all -> all.values().stream()
                        .mapToInt(answer -> answer.rows().size() + 1)
                        .sum());
    }

    /** The answer to a question that is asked for nobody in particular. */
    public StatisticsAnswer answer(Reader reader, Question question) {
        return answers(reader, question).get(null);
    }

    /** The answers by the ids of the question's parents; a parent without events has an answer without rows. */
    public Map<Long, StatisticsAnswer> answers(Reader reader, Question question) {
        return answers.get(reader, question, () -> compute(reader, question));
    }

    private static Map<Long, StatisticsAnswer> compute(Reader reader, Question question) {
        Known known = Known.load(reader, question);
        Grouping grouping = Grouping.of(question, known);
        List<Grouping.Group> groups = reader.rows(grouping.sql(), grouping::read);
        Map<Long, Table> tables = Fold.tables(question, grouping, groups);
        Names names = Names.load(reader, question.keys(), known, tables.values());
        Assembly assembly = new Assembly(question, names);
        Map<Long, StatisticsAnswer> answers = new HashMap<>();
        tables.forEach((parent, table) -> answers.put(parent, assembly.answer(table)));
        return answers;
    }
}
