package org.casus.event.records;

import java.util.List;

/**
 * A list that a record has, and its table. A list with one field is a list of texts, others are lists of objects.
 *
 * @param owner the column with the id of the record whose it is
 * @param hasId whether its rows have ids, which keep their order
 */
record Part(String name, String table, String owner, boolean hasId, List<Field> fields) {

    /** Whether the table refuses two elements with the same required fields. */
    boolean isSet() {
        return !hasId || table.equals("classification") || table.equals("event_link");
    }

    boolean isPlain() {
        return fields.size() == 1;
    }
}
