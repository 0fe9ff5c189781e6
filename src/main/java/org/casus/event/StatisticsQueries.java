package org.casus.event;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.FIRST_FIGURES;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.actor.Actor;
import org.casus.event.EventStatistics.Asked;
import org.casus.event.filter.EventFilter;
import org.casus.graphql.paging.Paging;
import org.casus.statistics.RollUp;
import org.casus.statistics.StatisticsAllocation;
import org.casus.statistics.StatisticsChange;
import org.casus.statistics.StatisticsConnection;
import org.casus.statistics.StatisticsCount;
import org.casus.statistics.StatisticsDimension;
import org.casus.statistics.StatisticsHaving;
import org.casus.statistics.StatisticsOrder;
import org.casus.statistics.StatisticsRow;
import org.casus.statistics.WeekStart;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Counts and tolls over events: over all of them, and over those of a country, an actor, a dyad, a conflict. */
@GraphQLApi
@RegisterForReflection
public class StatisticsQueries {

    private static final String GROUP_BY = "One to three dimensions, at most one of them of time.";
    private static final String ORDER_BY =
            "Keys of the order, the first one first; by the keys of the grouping without it.";
    private static final String ALLOCATION = "Which bucket of time gets the toll of an event that lasts.";
    private static final String FILL_GAPS =
            "Whether empty buckets of time become rows, from the first to the last of the filter's dates or of the events. Their figures are 0 between the first and the last event that a dataset has of the row's country, or else of the filter's countries, and null beyond, where nobody was looking.";
    private static final String SUBGROUPS =
            "Whether an actor's row takes in the events of its sub-groups: short for rollUp: [SUBGROUPS].";
    private static final String ROLL_UP =
            "Whose events an actor's row takes in beside its own: those of its sub-groups, its splinters, the members of an alliance; only its own without it.";
    private static final String HAVING = "Which rows are wanted, by their figures.";
    private static final String TOP =
            "How many keys have rows of their own, by the first key of the order or else the best estimate; the rest is summed in a row OTHER.";

    private static final String COUNT =
            "Which of the events that are parts of one another are counted: the wholes, or their parts.";
    private static final String WEEK_START =
            "The day that weeks begin with, for the grouping by WEEK; Monday without it.";

    private static final String KNOWN_BY =
            "The figures as they were known then: events of which a report was published or something said by then, with the toll that the claims said by then give them, which is what event.fatalities(knownBy:) gives. What was retracted, confirmed or denied later was not yet. Undated reports and claims, of which nobody can tell, are left out; how many events have only a toll that a dataset coded without a date, codedUndated says. The grouping by SOURCE knows who had published by then; the filter and all other keys go by what is recorded today. It goes together with every other argument.";

    private final EventStatistics statistics;

    StatisticsQueries(EventStatistics statistics) {
        this.statistics = statistics;
    }

    @Query("statistics")
    @Description(
            "Counts and tolls over events, grouped. An event counts in the bucket of time that it starts in, unless allocation spreads it. No killing is counted twice: of events that are tied as whole and part, or as the same, others are left out, before anything is grouped; totals.leftOut says how many. What nobody counted is unknown and not 0.")
    public StatisticsConnection statistics(
            @Name("filter") @Description("Which events count; all without it.") EventFilter filter,
            @Name("groupBy") @NonNull @Description(GROUP_BY) List<@NonNull StatisticsDimension> groupBy,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER_BY) List<@NonNull StatisticsOrder> orderBy,
            @Name("allocation") @DefaultValue("START") @Description(ALLOCATION) StatisticsAllocation allocation,
            @Name("fillGaps") @DefaultValue("false") @Description(FILL_GAPS) boolean fillGaps,
            @Name("includeSubgroups") @DefaultValue("false") @Description(SUBGROUPS) boolean includeSubgroups,
            @Name("rollUp") @DefaultValue("[]") @Description(ROLL_UP) List<@NonNull RollUp> rollUp,
            @Name("having") @Description(HAVING) StatisticsHaving having,
            @Name("top") @Description(TOP) Integer top,
            @Name("count") @DefaultValue("WHOLES") @Description(COUNT) StatisticsCount count,
            @Name("weekStart") @Description(WEEK_START) WeekStart weekStart,
            @Name("knownBy") @Description(KNOWN_BY) Instant knownBy,
            @Name("first") @Description(FIRST_FIGURES) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return statistics.answer(
                new Asked(
                        filter,
                        groupBy,
                        allocation,
                        fillGaps,
                        includeSubgroups,
                        rollUp,
                        having,
                        top,
                        orderBy,
                        count,
                        weekStart,
                        knownBy),
                Paging.ofFigures(first, after, last, before));
    }

    /** Counts and tolls of one country's events. */
    @Name("statistics")
    @NonNull
    @Description("Counts and tolls of its events.")
    public CompletionStage<StatisticsConnection> ofCountry(
            @org.eclipse.microprofile.graphql.Source Country parent,
            @Name("filter") @Description("Which events count; all without it.") EventFilter filter,
            @Name("groupBy") @NonNull @Description(GROUP_BY) List<@NonNull StatisticsDimension> groupBy,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER_BY) List<@NonNull StatisticsOrder> orderBy,
            @Name("allocation") @DefaultValue("START") @Description(ALLOCATION) StatisticsAllocation allocation,
            @Name("fillGaps") @DefaultValue("false") @Description(FILL_GAPS) boolean fillGaps,
            @Name("includeSubgroups") @DefaultValue("false") @Description(SUBGROUPS) boolean includeSubgroups,
            @Name("rollUp") @DefaultValue("[]") @Description(ROLL_UP) List<@NonNull RollUp> rollUp,
            @Name("having") @Description(HAVING) StatisticsHaving having,
            @Name("top") @Description(TOP) Integer top,
            @Name("count") @DefaultValue("WHOLES") @Description(COUNT) StatisticsCount count,
            @Name("weekStart") @Description(WEEK_START) WeekStart weekStart,
            @Name("knownBy") @Description(KNOWN_BY) Instant knownBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return statistics.answerOf(
                StatisticsDimension.COUNTRY,
                parent.key,
                new Asked(
                        filter,
                        groupBy,
                        allocation,
                        fillGaps,
                        includeSubgroups,
                        rollUp,
                        having,
                        top,
                        orderBy,
                        count,
                        weekStart,
                        knownBy),
                Paging.of(first, after, last, before));
    }

    /** Counts and tolls of one actor's events. */
    @Name("statistics")
    @NonNull
    @Description("Counts and tolls of its events.")
    public CompletionStage<StatisticsConnection> ofActor(
            @org.eclipse.microprofile.graphql.Source Actor parent,
            @Name("filter") @Description("Which events count; all without it.") EventFilter filter,
            @Name("groupBy") @NonNull @Description(GROUP_BY) List<@NonNull StatisticsDimension> groupBy,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER_BY) List<@NonNull StatisticsOrder> orderBy,
            @Name("allocation") @DefaultValue("START") @Description(ALLOCATION) StatisticsAllocation allocation,
            @Name("fillGaps") @DefaultValue("false") @Description(FILL_GAPS) boolean fillGaps,
            @Name("includeSubgroups") @DefaultValue("false") @Description(SUBGROUPS) boolean includeSubgroups,
            @Name("rollUp") @DefaultValue("[]") @Description(ROLL_UP) List<@NonNull RollUp> rollUp,
            @Name("having") @Description(HAVING) StatisticsHaving having,
            @Name("top") @Description(TOP) Integer top,
            @Name("count") @DefaultValue("WHOLES") @Description(COUNT) StatisticsCount count,
            @Name("weekStart") @Description(WEEK_START) WeekStart weekStart,
            @Name("knownBy") @Description(KNOWN_BY) Instant knownBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return statistics.answerOf(
                StatisticsDimension.ACTOR,
                parent.key,
                new Asked(
                        filter,
                        groupBy,
                        allocation,
                        fillGaps,
                        includeSubgroups,
                        rollUp,
                        having,
                        top,
                        orderBy,
                        count,
                        weekStart,
                        knownBy),
                Paging.of(first, after, last, before));
    }

    /** Counts and tolls of one dyad's events. */
    @Name("statistics")
    @NonNull
    @Description("Counts and tolls of its events.")
    public CompletionStage<StatisticsConnection> ofDyad(
            @org.eclipse.microprofile.graphql.Source Dyad parent,
            @Name("filter") @Description("Which events count; all without it.") EventFilter filter,
            @Name("groupBy") @NonNull @Description(GROUP_BY) List<@NonNull StatisticsDimension> groupBy,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER_BY) List<@NonNull StatisticsOrder> orderBy,
            @Name("allocation") @DefaultValue("START") @Description(ALLOCATION) StatisticsAllocation allocation,
            @Name("fillGaps") @DefaultValue("false") @Description(FILL_GAPS) boolean fillGaps,
            @Name("includeSubgroups") @DefaultValue("false") @Description(SUBGROUPS) boolean includeSubgroups,
            @Name("rollUp") @DefaultValue("[]") @Description(ROLL_UP) List<@NonNull RollUp> rollUp,
            @Name("having") @Description(HAVING) StatisticsHaving having,
            @Name("top") @Description(TOP) Integer top,
            @Name("count") @DefaultValue("WHOLES") @Description(COUNT) StatisticsCount count,
            @Name("weekStart") @Description(WEEK_START) WeekStart weekStart,
            @Name("knownBy") @Description(KNOWN_BY) Instant knownBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return statistics.answerOf(
                StatisticsDimension.DYAD,
                parent.key,
                new Asked(
                        filter,
                        groupBy,
                        allocation,
                        fillGaps,
                        includeSubgroups,
                        rollUp,
                        having,
                        top,
                        orderBy,
                        count,
                        weekStart,
                        knownBy),
                Paging.of(first, after, last, before));
    }

    /** Counts and tolls of one conflict's events. */
    @Name("statistics")
    @NonNull
    @Description("Counts and tolls of its events.")
    public CompletionStage<StatisticsConnection> ofConflict(
            @org.eclipse.microprofile.graphql.Source Conflict parent,
            @Name("filter") @Description("Which events count; all without it.") EventFilter filter,
            @Name("groupBy") @NonNull @Description(GROUP_BY) List<@NonNull StatisticsDimension> groupBy,
            @Name("orderBy") @DefaultValue("[]") @Description(ORDER_BY) List<@NonNull StatisticsOrder> orderBy,
            @Name("allocation") @DefaultValue("START") @Description(ALLOCATION) StatisticsAllocation allocation,
            @Name("fillGaps") @DefaultValue("false") @Description(FILL_GAPS) boolean fillGaps,
            @Name("includeSubgroups") @DefaultValue("false") @Description(SUBGROUPS) boolean includeSubgroups,
            @Name("rollUp") @DefaultValue("[]") @Description(ROLL_UP) List<@NonNull RollUp> rollUp,
            @Name("having") @Description(HAVING) StatisticsHaving having,
            @Name("top") @Description(TOP) Integer top,
            @Name("count") @DefaultValue("WHOLES") @Description(COUNT) StatisticsCount count,
            @Name("weekStart") @Description(WEEK_START) WeekStart weekStart,
            @Name("knownBy") @Description(KNOWN_BY) Instant knownBy,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        return statistics.answerOf(
                StatisticsDimension.CONFLICT,
                parent.key,
                new Asked(
                        filter,
                        groupBy,
                        allocation,
                        fillGaps,
                        includeSubgroups,
                        rollUp,
                        having,
                        top,
                        orderBy,
                        count,
                        weekStart,
                        knownBy),
                Paging.of(first, after, last, before));
    }

    @Name("totalCount")
    @NonNull
    @Description("How many rows there are on all pages.")
    public CompletionStage<Integer> rowsTotalCount(
            @org.eclipse.microprofile.graphql.Source StatisticsConnection connection) {
        return connection.total();
    }

    /** The change against the buckets before. */
    @Description(
            "The figures against the mean of the buckets of time before; null without a dimension of time, and where there are not so many buckets before.")
    public StatisticsChange change(
            @org.eclipse.microprofile.graphql.Source StatisticsRow row,
            @Name("over")
                    @DefaultValue("1")
                    @Description("How many buckets before are averaged, such as 4 or 52 weeks.")
                    int over) {
        return row.change(over);
    }
}
