package org.casus.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.casus.event.filter.EventCondition;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.event.filter.EventScope;
import org.casus.event.filter.EventSlice;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.paging.Cursor;
import org.casus.graphql.paging.Page;
import org.casus.graphql.paging.Paging;
import org.casus.statistics.Parents;
import org.casus.statistics.Question;
import org.casus.statistics.QuestionBuilder;
import org.casus.statistics.RollUp;
import org.casus.statistics.Statistics;
import org.casus.statistics.StatisticsAllocation;
import org.casus.statistics.StatisticsAnswer;
import org.casus.statistics.StatisticsConnection;
import org.casus.statistics.StatisticsCount;
import org.casus.statistics.StatisticsDimension;
import org.casus.statistics.StatisticsDirection;
import org.casus.statistics.StatisticsHaving;
import org.casus.statistics.StatisticsOrder;
import org.casus.statistics.StatisticsOrderBy;
import org.casus.statistics.StatisticsRow;
import org.casus.statistics.WeekStart;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Turns what the schema asks of statistics into questions, and answers into pages. */
@ApplicationScoped
public class EventStatistics {

    private final Statistics statistics;
    private final EventConditions conditions;
    private final EventSlice slices;
    private final EventScope scope;
    private final BatchLoader<Key, Outcome> answers = BatchLoader.one("statistics", this::load);

    EventStatistics(Statistics statistics, EventConditions conditions, EventSlice slices, EventScope scope) {
        this.statistics = statistics;
        this.conditions = conditions;
        this.slices = slices;
        this.scope = scope;
    }

    /** All arguments of a statistics field but its paging; equal inputs of one request are one object. */
    public record Asked(
            EventFilter filter,
            List<StatisticsDimension> groupBy,
            StatisticsAllocation allocation,
            boolean fillGaps,
            boolean includeSubgroups,
            List<RollUp> rollUp,
            StatisticsHaving having,
            Integer top,
            List<StatisticsOrder> orderBy,
            StatisticsCount count,
            WeekStart weekStart,
            Instant knownBy) {

        public Asked {
            orderBy = orderBy == null ? List.of() : orderBy;
        }
    }

    private record Key(StatisticsDimension kind, Long parent, Asked asked) {}

    /** An answer, or why there is none: a question that is refused must not spoil the others of its batch. */
    private record Outcome(StatisticsAnswer answer, Refusal refusal) {

        StatisticsAnswer get() {
            if (refusal != null) {
                throw refusal;
            }
            return answer;
        }
    }

    /** The answer over all events that the filter lets through. */
    StatisticsConnection answer(Asked asked, Paging paging) {
        return page(
                statistics.answer(GraphQLRequest.reader(), question(GraphQLRequest.reader(), asked, null)),
                asked,
                paging);
    }

    /**
     * The answer over all events that the filter lets through, for whoever wants all of its rows.
     *
     * @throws Refusal where the question cannot be answered
     */
    public StatisticsAnswer answer(Reader reader, Asked asked) {
        return statistics.answer(reader, question(reader, asked, null));
    }

    /** The answer for one parent, computed together with those for the others. */
    CompletionStage<StatisticsConnection> answerOf(StatisticsDimension kind, Long parent, Asked asked, Paging paging) {
        return GraphQLRequest.load(answers, new Key(kind, parent, asked))
                .thenApply(outcome -> page(outcome.get(), asked, paging));
    }

    private Map<Key, Outcome> load(Reader reader, List<Key> keys) {
        record Group(StatisticsDimension kind, Asked asked) {}
        Map<Group, List<Long>> groups = new LinkedHashMap<>();
        keys.forEach(key -> groups.computeIfAbsent(new Group(key.kind, key.asked), group -> new ArrayList<>())
                .add(key.parent));
        Map<Key, Outcome> loaded = new HashMap<>();
        groups.forEach((group, parents) -> {
            try {
                statistics
                        .answers(reader, question(reader, group.asked, new Parents(group.kind, parents)))
                        .forEach((parent, answer) ->
                                loaded.put(new Key(group.kind, parent, group.asked), new Outcome(answer, null)));
            } catch (Refusal refusal) {
                parents.forEach(
                        parent -> loaded.put(new Key(group.kind, parent, group.asked), new Outcome(null, refusal)));
            }
        });
        return loaded;
    }

    private Question question(Reader reader, Asked asked, Parents parents) {
        EventCondition condition = conditions.condition(reader, asked.filter, "filter");
        QuestionBuilder question = asked.knownBy == null
                ? Question.about(condition.where()).kept(condition.kept()).slice(slices.of(reader, asked.filter))
                : Question.about(
                                Fragment.of("(?) and ?", condition.where(), KnownAtConditions.condition(asked.knownBy)))
                        .asKnown(KnownAtConditions.tolls(asked.knownBy));
        question.parents(parents)
                .groupBy(asked.groupBy)
                .allocation(asked.allocation)
                .rollUp(RollUp.of(asked.includeSubgroups, asked.rollUp))
                .having(asked.having)
                .top(asked.top)
                .orderBy(asked.orderBy)
                .count(asked.count)
                .weekStart(asked.weekStart);
        if (asked.fillGaps) {
            boolean dated = asked.filter != null && asked.filter.dates != null;
            LocalDate from = dated ? asked.filter.dates.from : null;
            question.fillGaps(
                    from,
                    dated ? asked.filter.dates.to : null,
                    scope.countries(asked.filter),
                    scope.datasets(reader, asked.filter));
        }
        return question.build();
    }

    /** What the order of the rows is called in cursors: the same row stands elsewhere in another. */
    private static String order(Asked asked) {
        StringBuilder name = new StringBuilder("statistics").append(asked.groupBy);
        if (asked.weekStart != null) {
            name.append(asked.weekStart); // another one counts other weeks
        }
        if (asked.orderBy.isEmpty()) {
            name.append(StatisticsOrderBy.KEY).append('+');
        }
        for (StatisticsOrder term : asked.orderBy) {
            boolean ascends = term.direction == null
                    ? term.by == StatisticsOrderBy.KEY
                    : term.direction == StatisticsDirection.ASC;
            name.append(term.by).append(ascends ? '+' : '-');
        }
        return name.toString();
    }

    private static StatisticsConnection page(StatisticsAnswer answer, Asked asked, Paging paging) {
        String order = order(asked);
        String cursor = paging.cursor() == null
                ? null
                : String.valueOf(Cursor.read(paging.cursor(), order, 1, paging.cursorArgument())
                        .getFirst());
        List<StatisticsRow> rest = paging.backward() ? answer.before(cursor) : answer.after(cursor);
        boolean more = rest.size() > paging.size();
        int begin = paging.backward() && more ? rest.size() - paging.size() : 0;
        List<Page.Item<StatisticsRow>> items = rest.subList(begin, more ? begin + paging.size() : rest.size()).stream()
                .map(row -> new Page.Item<>(row, () -> Cursor.write(order, List.of(row.cursorKey()))))
                .toList();
        int total = answer.rows().size();
        return new StatisticsConnection(
                new Page<>(
                        items,
                        paging.backward() ? cursor != null : more,
                        paging.backward() ? more : cursor != null,
                        () -> CompletableFuture.completedFuture(total)),
                answer.totals());
    }
}
