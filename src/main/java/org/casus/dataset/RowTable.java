package org.casus.dataset;

import java.io.Closeable;

/**
 * The rows of a file, one at a time, with the columns that a reader wants, whatever the file is written in.
 *
 * @param <C> the columns that the reader wants
 */
public interface RowTable<C extends Enum<C> & CsvColumn> extends Closeable {

    /**
     * Goes on to the next row.
     *
     * @param findings takes an error if the row cannot be taken apart; it is not to be read then
     * @return false at the end of the file
     * @throws InputException if the file cannot be read on
     */
    boolean next(Findings findings);

    /** The value in that column as it stands in the row; empty if there is none. */
    String get(C column);

    /** The number of the row, from 1; so also how many rows have been read. */
    long row();
}
