package org.casus.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.casus.dataset.record.ImportedRecord;
import org.casus.dataset.record.RowIssue;

/** Reads the records of one file in one format, row by row, holding no more than a few rows in memory. */
public interface RecordReader extends Closeable {

    /**
     * Reads on to the next row that gives a record; rows that give none are passed over, with an issue of severity
     * ERROR each.
     *
     * @param issues takes what is odd about the rows on the way, the returned one's included
     * @return the record, or null at the end of the file
     * @throws IOException if the file cannot be read on
     */
    ImportedRecord next(Consumer<RowIssue> issues) throws IOException;

    /** How many data rows have been read so far, rejected ones included. */
    long rowsRead();
}
