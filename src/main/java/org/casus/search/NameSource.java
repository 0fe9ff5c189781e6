package org.casus.search;

import java.util.List;
import java.util.Map;
import org.casus.store.Fragment;

/**
 * Where the names of one kind of record come from.
 *
 * @param kind names the index, such as {@code actor}; unique
 * @param sql selects one row a name: the owner's key, its ref, the name, and whether the name is an acronym
 * @param further names of records that are not stored with them, by their refs
 */
public record NameSource(String kind, Fragment sql, Map<String, List<String>> further) {

    /** @param sql a statement without parameters */
    public NameSource(String kind, String sql) {
        this(kind, sql, Map.of());
    }

    /** @param sql a statement without parameters */
    public NameSource(String kind, String sql, Map<String, List<String>> further) {
        this(kind, Fragment.of(sql), further);
    }
}
