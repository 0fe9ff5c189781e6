package org.casus.export;

import java.util.Arrays;
import java.util.List;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;

/**
 * What a file's name asks for, such as {@code events.csv}.
 *
 * @param table the table's name
 * @param format the format; null for {@code about.json}, which is what there is to say of an export without its rows
 */
record ExportFileName(String table, Format format) {

    private static final String ABOUT = ".about.json";

    /**
     * Reads a name.
     *
     * @throws Refusal NOT_FOUND where it names no format
     */
    static ExportFileName of(String name) {
        if (name.endsWith(ABOUT)) {
            return new ExportFileName(name.substring(0, name.length() - ABOUT.length()), null);
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        Format format = Format.of(ending);
        if (format == null) {
            List<String> known =
                    Arrays.stream(Format.values()).map(Format::ending).toList();
            throw new Refusal(
                    ErrorCode.NOT_FOUND,
                    null,
                    "\"" + Quoted.of(name) + "\" names no format; end it with ." + String.join(", .", known) + " or "
                            + ABOUT + ".",
                    Nearest.to(ending, known));
        }
        return new ExportFileName(name.substring(0, dot), format);
    }

    /** The name that a client saves it by, with the version of the data in it. */
    String file(long version) {
        return "casus-" + table + "-" + version + "." + (format == null ? "about.json" : format.ending());
    }
}
