package org.casus.event.records;

import java.util.Arrays;
import java.util.List;

/**
 * A field of a record, and its column.
 *
 * @param column where it is stored; of a reference, the column with the other record's id
 * @param max how many UTF-16 units a text has at most
 * @param words the values of a word; empty for what is no word
 * @param table the table that a reference leads to; null for what is none
 * @param required whether it must be there
 */
record Field(String name, String column, Kind kind, int max, List<String> words, String table, boolean required) {

    /** What a value is. */
    enum Kind {
        TEXT,
        NUMBER,
        WHOLE,
        COUNT,
        DAY,
        TIME,
        TRUTH,
        REF,
        /** A reference to a record of the same type, which may come later in the file. */
        LATER_REF
    }

    static Field text(String name, String column, int max) {
        return new Field(name, column, Kind.TEXT, max, List.of(), null, false);
    }

    static Field word(String name, String column, Class<? extends Enum<?>> words) {
        List<String> names =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        return new Field(name, column, Kind.TEXT, 0, names, null, false);
    }

    static Field ref(String name, String column, String table) {
        return new Field(name, column, Kind.REF, 300, List.of(), table, false);
    }

    static Field laterRef(String name, String column, String table) {
        return new Field(name, column, Kind.LATER_REF, 300, List.of(), table, false);
    }

    static Field of(Kind kind, String name, String column) {
        return new Field(name, column, kind, 0, List.of(), null, false);
    }

    /** The same, to be there in every record. */
    Field must() {
        return new Field(name, column, kind, max, words, table, true);
    }

    boolean isRef() {
        return table != null;
    }
}
