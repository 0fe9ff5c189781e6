package org.casus.dataset;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The row that the CSV parser is at. One object serves all rows: whoever wants a value longer keeps the string. */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

    /** No table has so many; a line of separators alone would fill the memory. */
    private static final int MOST_COLUMNS = 10_000;

    private final TextPool pool = new TextPool();
    private final List<String> header = new ArrayList<>();
    private int[] slots;
    private boolean[] repeats;
    private String[] values;
    private boolean endsInMark;
    private boolean quoted;

    /** The fields of the first row. */
    List<String> header() {
        return header;
    }

    /**
     * Says which fields of the following rows are wanted.
     *
     * @param slotOfColumn for each column of the file, the wanted one's ordinal, or -1
     */
    void select(int[] slotOfColumn, CsvColumn[] wanted) {
        slots = slotOfColumn;
        repeats = new boolean[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            repeats[i] = wanted[i].repeats();
        }
        values = new String[wanted.length];
        Arrays.fill(values, "");
    }

    String get(int slot) {
        return values[slot];
    }

    int fields() {
        return getFieldCount();
    }

    long line() {
        return getStartingLineNumber();
    }

    /** Whether this is the mark at the end of the file and no row. */
    boolean isEndMark() {
        return endsInMark && !quoted && getFieldCount() == 1;
    }

    /** Whether the row swallowed the mark at the end of the file. */
    boolean unclosed() {
        return endsInMark && quoted;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean isQuoted) {
        if (column == MOST_COLUMNS) {
            throw new InputException("The row that starts in line " + getStartingLineNumber() + " has more than "
                    + MOST_COLUMNS + " columns, as no table has.");
        }
        quoted = isQuoted;
        endsInMark = length > 0 && buffer[offset + length - 1] == EndMarkedReader.MARK;
        if (slots == null) {
            header.add(new String(buffer, offset, length));
        } else if (column < slots.length && slots[column] >= 0) {
            int slot = slots[column];
            values[slot] = repeats[slot] ? pool.get(buffer, offset, length) : new String(buffer, offset, length);
        }
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }
}
