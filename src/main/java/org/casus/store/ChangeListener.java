package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens, on a connection of its own, to what the trigger of data_version says at each commit. The connection leads to
 * the primary: a standby passes nothing on.
 */
final class ChangeListener {

    /** As in the migration that makes the trigger. */
    private static final String CHANNEL = "casus_data";

    private final Connection connection;

    private ChangeListener(Connection connection) {
        this.connection = connection;
    }

    static ChangeListener open(StoreConfig config) throws SQLException {
        Properties login = Login.of(config);
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "casus listener");
        Connection connection = new StoreDriver().connect(config.url(), login);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            return new ChangeListener(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Waits for the next commit of a write.
     *
     * @return the newest version that was spoken of; 0 where the time ran out
     */
    long await(Duration atMost) throws SQLException {
        PGNotification[] heard =
                connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
        long newest = 0;
        if (heard != null) {
            for (PGNotification one : heard) {
                newest = Math.max(newest, Long.parseLong(one.getParameter()));
            }
        }
        return newest;
    }

    /** Closes it, if it is one. */
    static void close(ChangeListener listener) {
        if (listener != null) {
            try {
                listener.connection.close();
            } catch (SQLException e) {
                // It is lost already.
            }
        }
    }
}
