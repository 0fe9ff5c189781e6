package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.dataset.Dataset;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.statistics.Question;
import org.casus.statistics.Statistics;
import org.casus.statistics.StatisticsAnswer;
import org.casus.statistics.StatisticsDataset;
import org.casus.statistics.StatisticsTotals;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What the totals of a statistic add up, asked of the store where somebody wants to know. */
@GraphQLApi
@RegisterForReflection
public class StatisticsTotalsFields {

    private final Statistics statistics;
    private final BatchLoader<StatisticsTotals, List<StatisticsDataset>> datasets =
            BatchLoader.list("statistics.datasets", this::datasets);
    private final BatchLoader<StatisticsTotals, Integer> possiblySame =
            new BatchLoader<>("statistics.possiblySame", 0, this::possiblySame);

    StatisticsTotalsFields(Statistics statistics) {
        this.statistics = statistics;
    }

    @NonNull
    @Name("datasets")
    @Description(
            "Which datasets the totals add up, with how many events each. With more than one, a killing that several of them have is counted once only where their events are tied as the same.")
    public CompletionStage<List<@NonNull StatisticsDataset>> datasetsOfTotals(@Source StatisticsTotals totals) {
        return GraphQLRequest.load(datasets, totals);
    }

    @NonNull
    @Name("possiblySame")
    @Description(
            "How many pairs of the events are only possibly the same (POSSIBLY_SAME): both are counted, and a killing twice where they are.")
    public CompletionStage<Integer> possiblySameOfTotals(@Source StatisticsTotals totals) {
        return GraphQLRequest.load(possiblySame, totals);
    }

    @NonNull
    @Name("ref")
    @Description("The dataset's ref.")
    public CompletionStage<String> refOfDataset(@Source StatisticsDataset of) {
        return Records.one(Dataset.class, of.datasetKey).thenApply(dataset -> dataset.naturalKey);
    }

    @NonNull
    @Name("dataset")
    @Description("The dataset.")
    public CompletionStage<Dataset> datasetOfTotals(@Source StatisticsDataset of) {
        return Records.one(Dataset.class, of.datasetKey);
    }

    private Map<StatisticsTotals, List<StatisticsDataset>> datasets(Reader reader, List<StatisticsTotals> all) {
        return byQuestion(all, question -> statistics.byDataset(reader, question), StatisticsTotalsFields::datasets);
    }

    private static List<StatisticsDataset> datasets(StatisticsAnswer answer) {
        return answer.rows().stream().map(StatisticsDataset::new).toList();
    }

    private Map<StatisticsTotals, Integer> possiblySame(Reader reader, List<StatisticsTotals> all) {
        return byQuestion(all, question -> statistics.possiblySame(reader, question), Function.identity());
    }

    /** Asks once for all parents of a question. */
    private static <A, V> Map<StatisticsTotals, V> byQuestion(
            List<StatisticsTotals> all, Function<Question, Map<Long, A>> ask, Function<A, V> value) {
        Map<StatisticsTotals, V> values = new HashMap<>();
        all.stream().collect(Collectors.groupingBy(StatisticsTotals::question)).forEach((question, some) -> {
            Map<Long, A> answers = ask.apply(question);
            for (StatisticsTotals totals : some) {
                A answer = answers.get(totals.parent());
                if (answer != null) {
                    values.put(totals, value.apply(answer));
                }
            }
        });
        return values;
    }
}
