package org.casus.dataset;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Datasets, their releases, and what they cover. */
@GraphQLApi
@RegisterForReflection
public class DatasetQueries {

    private static final BatchLoader<Long, List<Release>> RELEASES = BatchLoader.list(
            "dataset.releases",
            (reader, keys) -> Records.grouped(Release.ofDatasets(reader, keys), release -> release.datasetKey));

    private static final BatchLoader<Long, Coverage> COVERAGE =
            new BatchLoader<>("dataset.coverage", new Coverage(0, null, null, 0, null), DatasetQueries::coverage);

    @Query("datasets")
    @Description("All datasets that are stored here, by name.")
    public List<@NonNull Dataset> datasets() {
        return Dataset.all(GraphQLRequest.reader());
    }

    /** The releases of a dataset. */
    @NonNull
    @Description("Its releases that were imported, in the order of their first import.")
    public CompletionStage<List<@NonNull Release>> releases(@Source Dataset dataset) {
        return GraphQLRequest.load(RELEASES, dataset.key);
    }

    /** What a dataset covers. */
    @NonNull
    @Description("What it covers: first and last event, how many, and how long ago the last one was.")
    public CompletionStage<Coverage> coverage(@Source Dataset dataset) {
        return GraphQLRequest.load(COVERAGE, dataset.key);
    }

    /** The dataset of a release. */
    @NonNull
    @Description("The dataset that it is a version of.")
    public CompletionStage<Dataset> dataset(@Source Release release) {
        return Records.one(Dataset.class, release.datasetKey);
    }

    private static Map<Long, Coverage> coverage(Reader reader, List<Long> keys) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<Long, Coverage> covered = new HashMap<>();
        reader.rows(Fragment.of("""
                        select r.dataset_id, count(*), min(e.date_start), max(e.date_start), count(distinct e.country_id)
                        from event e
                        join release r on r.id = e.release_id
                        where r.dataset_id = any(?)
                        group by r.dataset_id""", keys), row -> {
            LocalDate last = row.getObject(4, LocalDate.class);
            return covered.put(
                    row.getLong(1),
                    new Coverage(row.getInt(2), row.getObject(3, LocalDate.class), last, row.getInt(5), (int)
                            ChronoUnit.DAYS.between(last, today)));
        });
        return covered;
    }
}
