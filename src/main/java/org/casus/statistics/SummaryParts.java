package org.casus.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.store.Fragment;

/** The dimensions that the summary knows, as columns of {@code event_summary s}; its marks for none become null. */
final class SummaryParts {

    private static final DimensionColumn COUNTRY = DimensionColumn.plain("s.country_id", ColumnType.ID);
    private static final DimensionColumn MONTH = DimensionColumn.plain("s.month_no", ColumnType.NUMBER);
    private static final DimensionColumn TYPE = DimensionColumn.plain("s.type_of_violence", ColumnType.WORD);
    private static final DimensionColumn DATASET = DimensionColumn.plain("s.dataset_id", ColumnType.ID);

    private SummaryParts() {}

    static DimensionPart of(StatisticsDimension dimension, DimensionLookup known) {
        return switch (dimension) {
            case COUNTRY -> DimensionPart.of(COUNTRY, Long.class, id -> id == 0 ? null : id);
            case REGION -> DimensionPart.of(COUNTRY, Long.class, id -> id == 0 ? null : known.region(id));
            case YEAR -> DimensionPart.of(MONTH, Integer.class, month -> month / 12);
            case QUARTER -> DimensionPart.of(MONTH, Integer.class, month -> month / 3);
            case MONTH -> DimensionPart.of(MONTH);
            case TYPE_OF_VIOLENCE ->
                DimensionPart.of(TYPE, String.class, type -> type.isEmpty() ? null : TypeOfViolence.valueOf(type));
            case DATASET -> DimensionPart.of(DATASET);
            default -> throw new IllegalArgumentException("not in the summary: " + dimension);
        };
    }

    /** The part that tells the parents apart. */
    static DimensionPart of(Parents parents, DimensionLookup known) {
        return of(parents.kind(), known).only(Set.copyOf(parents.ids()));
    }

    /** The condition on the summary's rows that a question asks for. */
    static Fragment where(Slice slice, Parents parents) {
        List<Fragment> conditions = new ArrayList<>();
        if (slice.countryIds() != null) {
            conditions.add(Fragment.of("s.country_id = any(?)", slice.countryIds()));
        }
        if (slice.regions() != null) {
            conditions.add(
                    Fragment.of("s.country_id in (select id from country where region = any(?))", slice.regions()));
        }
        if (slice.types() != null) {
            conditions.add(Fragment.of("s.type_of_violence = any(?)", slice.types()));
        }
        if (slice.datasetIds() != null) {
            conditions.add(Fragment.of("s.dataset_id = any(?)", slice.datasetIds()));
        }
        if (slice.monthFrom() != null) {
            conditions.add(Fragment.of("s.month_no >= ?", slice.monthFrom()));
        }
        if (slice.monthTo() != null) {
            conditions.add(Fragment.of("s.month_no <= ?", slice.monthTo()));
        }
        if (parents != null) {
            String column = parents.kind() == StatisticsDimension.COUNTRY ? "s.country_id" : "s.dataset_id";
            conditions.add(Fragment.of(column + " = any(?)", parents.ids()));
        }
        return Fragment.and(conditions);
    }
}
