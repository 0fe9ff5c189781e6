package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Hands out internal ids in ascending order, one call to the database a thousand. Not for several threads at once. */
public final class IdBlocks {

    /** What {@code record_seq} counts up by: the value that it gives is the lowest of so many ids. */
    private static final int BLOCK = 1_000;

    private long next;
    private long end;

    /** The next id; the connection is used when a block runs out. A rollback does not take ids back. */
    public long next(Connection connection) throws SQLException {
        if (next == end) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select nextval('record_seq')")) {
                row.next();
                next = row.getLong(1);
                end = next + BLOCK;
            }
        }
        return next++;
    }
}
