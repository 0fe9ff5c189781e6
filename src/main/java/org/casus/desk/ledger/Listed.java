package org.casus.desk.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.casus.graphql.StoredRecord;

/**
 * What hangs on a record as a list and is kept in a table of its own.
 *
 * @param name as inputs and revisions call it
 * @param select selects the key of the record and what an element is made of, for {@code = any(?)} of keys
 * @param element makes an element: a text, or a map of texts
 * @param refers the type of the record that each element names; null where it names none
 * @param ref the ref that an element names; null where it names none
 * @param table the table of the elements
 * @param owner its column with the record's key
 * @param columns its other columns, a key of its own among them where it has one
 * @param values what goes into them
 */
record Listed(
        String name,
        String select,
        Element element,
        Class<? extends StoredRecord> refers,
        Function<Object, String> ref,
        String table,
        String owner,
        List<String> columns,
        Values values) {

    /** Reads an element off a row. */
    @FunctionalInterface
    interface Element {
        Object read(ResultSet row) throws SQLException;
    }

    /** What an element is kept as, beside the record's key. */
    @FunctionalInterface
    interface Values {
        List<Object> of(Ledger ledger, Draft draft, Object element);
    }
}
