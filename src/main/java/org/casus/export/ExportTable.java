package org.casus.export;

import java.util.List;
import java.util.Map;
import org.casus.store.Reader;

/** Something that can be exported. */
public interface ExportTable {

    /** What it is called in addresses, such as {@code reported-statistics}. */
    String name();

    /** What one row is, in one sentence. */
    String description();

    /** Every column that it can have, in their order. */
    List<TableColumn> columns();

    /** The field of Query whose arguments say what is wanted. */
    String query();

    /** Which arguments of that field it takes; {@code filter} is the first. */
    default List<String> arguments() {
        return List.of("filter");
    }

    /**
     * A value of an argument that is the table's own and not the query's, as the texts of a parameter have it.
     *
     * @return null where the query's field knows the argument
     */
    default Object ofTexts(List<String> path, List<String> texts) {
        return null;
    }

    /**
     * Reads what is wanted.
     *
     * @param arguments by name, as {@link org.casus.graphql.engine.Inputs} reads them; those of the table's own as JSON
     *     has them
     * @param columns the names of the columns that are wanted; empty for all
     * @throws org.casus.graphql.error.Refusal where it cannot mean anything
     */
    Selection select(Reader reader, Map<String, Object> arguments, List<String> columns);
}
