package org.casus.desk.ledger;

import org.casus.graphql.StoredRecord;

/**
 * A field of a record that people record.
 *
 * @param name as inputs and revisions call it
 * @param column where it is kept
 * @param kind what it is
 * @param refers for a REF: what type of record
 */
record Field(String name, String column, Kind kind, Class<? extends StoredRecord> refers) {

    /** A field whose column has its name. */
    static Field of(Kind kind, String name) {
        return new Field(name, name, kind, null);
    }

    static Field of(Kind kind, String name, String column) {
        return new Field(name, column, kind, null);
    }

    static Field ref(String name, String column, Class<? extends StoredRecord> refers) {
        return new Field(name, column, Kind.REF, refers);
    }
}
