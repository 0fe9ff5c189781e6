package org.casus.store;

import java.sql.SQLException;
import java.util.Set;

/** Tells whether a statement failed because the database went away, and not because of what it said. */
public final class LostConnection {

    /** H2: the connection is broken, the database is closed, or was closed by a shutdown. */
    private static final Set<String> OF_H2 = Set.of("90067", "90098", "90121");

    private LostConnection() {}

    /** Whether the connection is lost: a new one may reach the database again, or the one that took over. */
    public static boolean is(SQLException failure) {
        String state = failure.getSQLState();
        // Class 08: connection exception; 57P01 to 57P03: the server is shut down, crashed, or not up yet.
        return state != null && (state.startsWith("08") || state.startsWith("57P0") || OF_H2.contains(state));
    }
}
