package org.casus.dataset;

import java.io.IOException;
import java.util.function.Consumer;
import org.casus.dataset.record.RowIssue;

/**
 * Goes through the rows of a table, and tells of each what is odd about it. What a row becomes is the format's.
 *
 * @param <C> the columns that are read
 * @param <R> what becomes of a row
 */
public abstract class RowReader<C extends Enum<C> & CsvColumn, R> implements RecordReader {

    private final InputFile input;

    /** The present row. */
    protected final RowTable<C> row;

    /** What is odd about it. */
    protected final Findings findings = new Findings();

    /**
     * What a row gives.
     *
     * @param ref the record that it is, or is about, for its issues; null where it does not say
     * @param value what becomes of it; null where it was rejected
     */
    public record RowReading<R>(String ref, R value) {}

    /**
     * Reads a table to its end; both are closed with this.
     *
     * @param row the rows of the file
     */
    protected RowReader(InputFile input, RowTable<C> row) {
        this.input = input;
        this.row = row;
    }

    /** Reads the present row; null where nobody wants it, or where nothing can be said of a rejected one. */
    protected abstract RowReading<R> read();

    /**
     * What becomes of the next row that is not rejected; null at the end of the file.
     *
     * @throws InputException if the file cannot be read on
     */
    protected final R nextValue(Consumer<RowIssue> issues) {
        while (row.next(findings)) {
            RowReading<R> reading = findings.rejected() ? null : read();
            boolean rejected = findings.rejected();
            findings.report(row.row(), reading == null ? null : reading.ref(), issues);
            if (!rejected && reading != null) {
                return reading.value();
            }
        }
        return null;
    }

    @Override
    public final long rowsRead() {
        return row.row();
    }

    @Override
    public final void close() throws IOException {
        row.close();
        input.close();
    }
}
