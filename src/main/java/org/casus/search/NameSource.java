package org.casus.search;

import org.casus.store.Fragment;

/**
 * Where the names of one kind of record come from.
 *
 * @param kind names the index, such as {@code actor}; unique
 * @param sql selects one row a name: the owner's key, its ref, the name, and whether the name is an acronym
 */
public record NameSource(String kind, Fragment sql) {

    /** @param sql a statement without parameters */
    public NameSource(String kind, String sql) {
        this(kind, Fragment.of(sql));
    }
}
