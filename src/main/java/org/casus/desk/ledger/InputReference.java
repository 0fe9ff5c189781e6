package org.casus.desk.ledger;

import org.casus.store.mapping.Mapping;

/**
 * A record that an input names.
 *
 * @param table where it must be
 * @param ref its ref
 */
public record InputReference(String table, String ref) {

    /** A record of that type. */
    public static InputReference to(Class<?> type, String ref) {
        return new InputReference(Mapping.of(type).table(), ref);
    }

    /** Whether it is to a record of that type. */
    public boolean isTo(Class<?> type) {
        return table.equals(Mapping.of(type).table());
    }
}
