package org.casus.export;

import java.util.List;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;

/** Chooses columns. */
final class Columns {

    private Columns() {}

    /**
     * The columns of these names, in the table's own order.
     *
     * @param wanted names; empty for all
     * @throws Refusal INVALID_ARGUMENTS where there is no column of a name
     */
    static List<TableColumn> chosen(List<TableColumn> all, List<String> wanted) {
        List<String> names = all.stream().map(TableColumn::name).toList();
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw new Refusal(
                        ErrorCode.INVALID_ARGUMENTS,
                        "columns",
                        "There is no column \"" + Quoted.of(name) + "\" here. There are: " + String.join(", ", names)
                                + ".",
                        Nearest.to(name, names));
            }
        }
        return wanted.isEmpty()
                ? all
                : all.stream().filter(column -> wanted.contains(column.name())).toList();
    }
}
