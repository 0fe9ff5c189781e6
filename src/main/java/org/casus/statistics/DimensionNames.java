package org.casus.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** The names of the keys of an answer, which rows are ordered by: one statement a kind of key, whatever the rows. */
final class DimensionNames {

    private record NamedKey(long id, String name) {}

    private final Map<StatisticsDimension, Map<Long, String>> names = new EnumMap<>(StatisticsDimension.class);

    static DimensionNames load(
            Reader reader, List<StatisticsDimension> keys, DimensionLookup known, Collection<GroupTable> tables) {
        DimensionNames names = new DimensionNames();
        for (int i = 0; i < keys.size(); i++) {
            StatisticsDimension dimension = keys.get(i);
            Map<Long, String> byId = names.names.computeIfAbsent(dimension, any -> new HashMap<>());
            switch (dimension) {
                case COUNTRY, ADMIN1 ->
                    known.countries().values().forEach(country -> byId.put(country.id(), country.name()));
                case DATASET ->
                    known.releases().values().forEach(release -> byId.put(release.dataset(), release.datasetName()));
                case ACTOR -> read(reader, "select id, name from actor where id = any(?)", ids(tables, i), byId);
                case DYAD -> read(reader, "select id, name from dyad where id = any(?)", ids(tables, i), byId);
                case CONFLICT -> read(reader, "select id, name from conflict where id = any(?)", ids(tables, i), byId);
                case SOURCE -> read(reader, "select id, name from source where id = any(?)", ids(tables, i), byId);
                default -> {
                    // Numbers and words are ordered as they are.
                }
            }
        }
        return names;
    }

    /** The name; a record that was removed since the events were read has none. */
    String of(StatisticsDimension dimension, Long id) {
        return names.get(dimension).getOrDefault(id, "");
    }

    private static void read(Reader reader, String sql, Set<Object> ids, Map<Long, String> names) {
        if (!ids.isEmpty()) {
            reader.rows(Fragment.of(sql, ids), row -> new NamedKey(row.getLong(1), row.getString(2)))
                    .forEach(named -> names.put(named.id, named.name));
        }
    }

    private static Set<Object> ids(Collection<GroupTable> tables, int key) {
        Set<Object> ids = new HashSet<>();
        for (GroupTable table : tables) {
            table.series().keySet().stream()
                    .map(combination -> combination.keys().get(key))
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        return ids;
    }
}
