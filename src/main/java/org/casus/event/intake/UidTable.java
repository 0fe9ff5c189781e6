package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The uids of one table with their ids, in memory: what stands in for the index while a bulk load does without it. A
 * hash table with open addresses in one array, at most 48 bytes a row.
 */
final class UidTable {

    /** The two halves of a uid, and the id. */
    private static final int WIDTH = 3;

    private static final int FIRST_ROWS = 1 << 14;

    private long[] cells = new long[FIRST_ROWS * WIDTH];
    private int rows;

    /** The uids of all rows of a table. */
    static UidTable of(Connection connection, String table) throws SQLException {
        UidTable uids = new UidTable();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            try (var row = statement.executeQuery("select uid, id from " + table)) {
                while (row.next()) {
                    uids.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        }
        return uids;
    }

    /** The id of the row with this uid, or null. */
    Long get(UUID uid) {
        int at = place(cells, uid.getMostSignificantBits(), uid.getLeastSignificantBits());
        return cells[at + 1] == 0 ? null : cells[at + 2];
    }

    void put(UUID uid, long id) {
        if (2 * rows >= cells.length / WIDTH) {
            grow();
        }
        int at = place(cells, uid.getMostSignificantBits(), uid.getLeastSignificantBits());
        if (cells[at + 1] == 0) {
            rows++;
        }
        cells[at] = uid.getMostSignificantBits();
        cells[at + 1] = uid.getLeastSignificantBits();
        cells[at + 2] = id;
    }

    private void grow() {
        long[] more = new long[cells.length * 2];
        for (int from = 0; from < cells.length; from += WIDTH) {
            if (cells[from + 1] != 0) {
                System.arraycopy(cells, from, more, place(more, cells[from], cells[from + 1]), WIDTH);
            }
        }
        cells = more;
    }

    /** Where a uid stands, or would. The lower half of a uid is never 0: its first bit is set in every version. */
    private static int place(long[] cells, long high, long low) {
        int mask = cells.length / WIDTH - 1;
        int row = (int) (high ^ low) & mask; // a uid is a hash already
        while (cells[row * WIDTH + 1] != 0 && (cells[row * WIDTH + 1] != low || cells[row * WIDTH] != high)) {
            row = row + 1 & mask;
        }
        return row * WIDTH;
    }
}
