package org.casus.dataset;

import java.util.List;

/**
 * What a format's tables look like, apart from their columns.
 *
 * @param format what such a file is called, as in "is no UCDP GED file"
 * @param headerless names the columns of a file without a header line
 * @param quotes whether a value may stand in quotes; if not, a quote is a character like others, and columns are
 *     separated by tabs
 */
public record CsvShape(String format, Headerless headerless, boolean quotes) {

    /** Knows files without a header line. */
    @FunctionalInterface
    public interface Headerless {

        /** The names of the columns, if that first row of a file holds values; null if it is a header line. */
        List<String> columns(List<String> firstRow);
    }

    /** A table with a header line. */
    public static CsvShape withHeader(String format) {
        return new CsvShape(format, firstRow -> null, true);
    }
}
