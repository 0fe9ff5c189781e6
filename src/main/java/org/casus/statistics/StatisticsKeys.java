package org.casus.statistics;

import java.time.LocalDate;
import java.util.List;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Region;
import org.casus.dataset.record.TypeOfViolence;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "What the events of a row have in common. A key that was not grouped by is null, as is one that the events have no value for.")
public final class StatisticsKeys {

    /** The country's key in the database; set for ADMIN1 too. */
    @Ignore
    public final Long countryKey;

    /** The actor's key in the database. */
    @Ignore
    public final Long actorKey;

    /** The dyad's key in the database. */
    @Ignore
    public final Long dyadKey;

    /** The conflict's key in the database. */
    @Ignore
    public final Long conflictKey;

    /** The dataset's key in the database. */
    @Ignore
    public final Long datasetKey;

    /** The source's key in the database. */
    @Ignore
    public final Long sourceKey;

    @Description("The part of the world.")
    public final Region region;

    @Description("The name of the first administrative level; country says where.")
    public final String admin1;

    @Description("The number of the PRIO-GRID cell.")
    public final Integer prioGrid;

    @Description("UCDP's type of organised violence.")
    public final TypeOfViolence typeOfViolence;

    @Description("How exactly the events are dated.")
    public final DatePrecision datePrecision;

    @Description("How exactly the events are placed.")
    public final PlacePrecision placePrecision;

    @Description(
            "The year of the time bucket; of a week, the one that its middle day is in; for an ISO week, that is the ISO year.")
    public final Integer year;

    @Description("The first day of the time bucket.")
    public final LocalDate from;

    @Description("The last day of the time bucket.")
    public final LocalDate to;

    @Description(
            "The time bucket's name, such as 2016, 2016-Q3, 2016-07, 2016-W31 or 2016-07-05; of a week that does not begin on a Monday, its seven days, such as 2016-07-30/P7D.")
    public final String label;

    @NonNull
    @Description("Whether this is the row OTHER, which sums all keys beyond the top; they are null then.")
    public final boolean other;

    StatisticsKeys(List<StatisticsDimension> dimensions, TimeUnit unit, Combination combination, Integer bucket) {
        Admin1 level = key(StatisticsDimension.ADMIN1, Admin1.class, dimensions, combination);
        Long country = key(StatisticsDimension.COUNTRY, Long.class, dimensions, combination);
        countryKey = country == null && level != null ? level.country() : country;
        actorKey = key(StatisticsDimension.ACTOR, Long.class, dimensions, combination);
        dyadKey = key(StatisticsDimension.DYAD, Long.class, dimensions, combination);
        conflictKey = key(StatisticsDimension.CONFLICT, Long.class, dimensions, combination);
        datasetKey = key(StatisticsDimension.DATASET, Long.class, dimensions, combination);
        sourceKey = key(StatisticsDimension.SOURCE, Long.class, dimensions, combination);
        region = key(StatisticsDimension.REGION, Region.class, dimensions, combination);
        admin1 = level == null ? null : level.name();
        prioGrid = key(StatisticsDimension.PRIO_GRID, Integer.class, dimensions, combination);
        typeOfViolence = key(StatisticsDimension.TYPE_OF_VIOLENCE, TypeOfViolence.class, dimensions, combination);
        datePrecision = key(StatisticsDimension.DATE_PRECISION, DatePrecision.class, dimensions, combination);
        placePrecision = key(StatisticsDimension.PLACE_PRECISION, PlacePrecision.class, dimensions, combination);
        year = bucket == null ? null : unit.year(bucket);
        from = bucket == null ? null : unit.first(bucket);
        to = bucket == null ? null : unit.last(bucket);
        label = bucket == null ? null : unit.label(bucket);
        other = combination.other();
    }

    private static <T> T key(
            StatisticsDimension dimension,
            Class<T> type,
            List<StatisticsDimension> dimensions,
            Combination combination) {
        int index = dimensions.indexOf(dimension);
        return index < 0 ? null : type.cast(combination.keys().get(index));
    }
}
