package org.casus.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Who wrote what, when, by which key: a row in the store, in the transaction of the write, and a line in the log. */
public final class AuditLog {

    private static final Logger LOG = Logger.getLogger(AuditLog.class);

    private static final String INSERT = """
            insert into audit_entry (at, caller, key_prefix, role, operation, version, subject)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private AuditLog() {}

    /**
     * Notes a write of {@link Caller#current()}, within its transaction.
     *
     * @param operation the name of the mutation or command
     * @param version the version of the data that the write makes: by this its revisions are found
     */
    public static void record(Connection connection, String operation, long version) throws SQLException {
        insert(connection, operation, version, null);
        LOG.infof("%s writes by %s, version %d of the data", who(), operation, version);
    }

    /**
     * Notes a change of {@link Caller#current()} that changes no data, within its transaction.
     *
     * @param operation the name of the mutation or command
     * @param subject what it was about, such as the prefix of a key
     */
    public static void record(Connection connection, String operation, String subject) throws SQLException {
        insert(connection, operation, null, subject);
        LOG.infof("%s changes %s by %s", who(), subject, operation);
    }

    private static void insert(Connection connection, String operation, Long version, String subject)
            throws SQLException {
        Caller caller = Caller.current();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            Object[] values = {
                ApiKeys.now(),
                caller.name(),
                caller.key(),
                caller.role() == null ? null : caller.role().name(),
                operation,
                version,
                subject
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String who() {
        Caller caller = Caller.current();
        if (!caller.isKnown()) {
            return "The operator of this machine";
        }
        return caller.key() == null ? caller.name() : caller.name() + " (" + caller.key() + ")";
    }
}
