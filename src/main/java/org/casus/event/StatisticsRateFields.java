package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.statistics.StatisticsKeys;
import org.casus.statistics.StatisticsRate;
import org.casus.statistics.StatisticsRow;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** Figures by head, where a table of population was imported. */
@GraphQLApi
@RegisterForReflection
public class StatisticsRateFields {

    /** Of several tables, that whose refs come first. */
    private static final String POPULATION = """
            select c.country_id, cast(extract(year from s.period_from) as integer), s.best, s.ref
            from reported_statistic s
            join reported_statistic_country c on c.reported_statistic_id = s.id
            where s.indicator = 'POPULATION' and s.ref like 'population:%' and s.best > 0 and c.country_id = any(?)
            order by s.ref desc
            """;

    private static final BatchLoader<Long, Populations> POPULATIONS =
            BatchLoader.one("statistics.population", StatisticsRateFields::load);

    private record Population(long people, int year, String ref) {}

    /** Those of a country, by year. */
    private record Populations(NavigableMap<Integer, Population> byYear) {

        Population of(int year) {
            var before = byYear.floorEntry(year);
            return (before == null ? byYear.firstEntry() : before).getValue();
        }
    }

    @Name("per100000")
    @Description(
            "The same per 100,000 people of the country. Null where rows are not of a country and a time, or are of a province, and where no table of population was imported that has the country.")
    public CompletionStage<StatisticsRate> rateOfRow(@Source StatisticsRow row) {
        StatisticsKeys keys = row.getKeys();
        if (keys.countryKey == null || keys.year == null || keys.admin1 != null) {
            return CompletableFuture.completedFuture(null);
        }
        return GraphQLRequest.load(POPULATIONS, keys.countryKey).thenApply(all -> {
            if (all == null) {
                return null;
            }
            Population population = all.of(keys.year);
            return new StatisticsRate(row, population.people, population.year, population.ref);
        });
    }

    private static Map<Long, Populations> load(Reader reader, List<Long> countries) {
        Map<Long, Populations> loaded = new HashMap<>();
        reader.rows(Fragment.of(POPULATION, countries), row -> {
            Population population = new Population(row.getLong(3), row.getInt(2), row.getString(4));
            return loaded.computeIfAbsent(row.getLong(1), any -> new Populations(new TreeMap<>()))
                    .byYear
                    .put(population.year, population);
        });
        return loaded;
    }
}
