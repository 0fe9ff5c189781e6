package org.casus.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.dataset.record.Region;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * The small tables that keys follow from. They are read once a question and put beside the groups here: joined in the
 * statement, they would be looked up again for every event.
 *
 * @param countries by id; empty where no dimension needs them
 * @param releases by id; empty where no dimension needs them
 * @param lineage null where nobody is rolled up
 */
record DimensionLookup(Map<Long, KnownCountry> countries, Map<Long, KnownRelease> releases, Lineage lineage) {

    private static final Fragment COUNTRIES = Fragment.of("select id, name, region from country");

    private static final Fragment RELEASES = Fragment.of("""
            select r.id, d.id, d.name
            from release r
            join dataset d on d.id = r.dataset_id
            """);

    /** What is known of a country. */
    record KnownCountry(long id, String name, Region region) {}

    /** What is known of a release: the dataset it is of. */
    record KnownRelease(long id, long dataset, String datasetName) {}

    static DimensionLookup load(Reader reader, Question question) {
        Map<Long, KnownCountry> countries = new HashMap<>();
        if (question.concerns(StatisticsDimension.COUNTRY)
                || question.concerns(StatisticsDimension.REGION)
                || question.concerns(StatisticsDimension.ADMIN1)) {
            reader.rows(
                            COUNTRIES,
                            row -> new KnownCountry(row.getLong(1), row.getString(2), Region.valueOf(row.getString(3))))
                    .forEach(country -> countries.put(country.id, country));
        }
        Map<Long, KnownRelease> releases = new HashMap<>();
        if (question.concerns(StatisticsDimension.DATASET)) {
            reader.rows(RELEASES, row -> new KnownRelease(row.getLong(1), row.getLong(2), row.getString(3)))
                    .forEach(release -> releases.put(release.id, release));
        }
        return new DimensionLookup(
                countries, releases, question.rollUp().isEmpty() ? null : Lineage.load(reader, question.rollUp()));
    }

    Region region(Long country) {
        return countries.get(country).region;
    }

    Long dataset(Long release) {
        return releases.get(release).dataset;
    }

    /** The actors whose rows an event of these actors counts in. */
    List<Long> rolledUp(List<Long> actors) {
        return lineage == null ? actors : lineage.above(actors);
    }

    /** The actors whose events count in the rows of these actors. */
    List<Long> takenIn(List<Long> actors) {
        return lineage == null ? actors : lineage.below(actors);
    }
}
