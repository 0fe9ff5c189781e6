package org.casus.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.store.Snapshot;

/**
 * What many rows share, such as places and countries: loaded by key, once for all the rows of a chunk, and remembered
 * for the next ones. A join would read the same row again for each event.
 */
final class Lookup {

    /** With 200 bytes each, 4 MB. When it is full it forgets everything: what repeats, repeats soon. */
    private static final int CAPACITY = 20_000;

    private static final Object[] NOTHING = new Object[0];

    private final String sql;
    private final List<TableColumn.Type> types;
    private final Map<Long, Object[]> known = new HashMap<>();

    /**
     * @param sql selects a key, and then the columns' values, of {@link KeyList}
     * @param types what it selects, behind the key
     */
    Lookup(String sql, List<TableColumn.Type> types) {
        this.sql = sql;
        this.types = types;
    }

    /** Loads what is not yet known of these, which may be null. */
    void load(Snapshot snapshot, Collection<Long> keys) {
        if (known.size() > CAPACITY) {
            known.clear();
        }
        Set<Long> missing = keys.stream()
                .filter(key -> key != null && !known.containsKey(key))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            KeyList.each(snapshot, sql, missing, row -> {
                Object[] values = new Object[types.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = types.get(i).read(row, i + 2);
                }
                known.put(row.getLong(1), values);
            });
        }
    }

    /** One value of what has that key; null where there is none. */
    Object get(Long key, int column) {
        Object[] values = key == null ? NOTHING : known.getOrDefault(key, NOTHING);
        return values.length == 0 ? null : values[column];
    }
}
