package org.casus.export;

import java.io.IOException;

/** Writes rows in some format, to a stream that it leaves open. */
interface RowWriter {

    /** Writes a row: values in the order of the columns. */
    void row(Object[] values) throws IOException;

    /**
     * Writes what ends the file. After a failure it is not called, so that half a file does not look like a whole one.
     */
    void end() throws IOException;
}
