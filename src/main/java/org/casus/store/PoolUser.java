package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * Who requests and imports are on an H2 store: a user of the database that reads and writes rows, and no more. It is no
 * administrator, so that no SQL that somebody smuggles in reads files, makes classes or stops the database. The
 * administrator makes it.
 */
final class PoolUser {

    /**
     * Tables that it only reads. What stands in them tells an administrator's connection what to do: the statements
     * that create indexes, and which migrations there were.
     */
    private static final Set<String> READ = Set.of("deferred_index", "flyway_schema_history");

    private PoolUser() {}

    private static String name(String administrator) {
        return administrator + "_pool";
    }

    /**
     * Its login. The password follows from the administrator's, which cannot be found out from it, so that each process
     * that may open the store knows it.
     *
     * @param encrypted whether the password begins with that of an encrypted file, and a blank
     */
    static Properties login(Properties administrator, boolean encrypted) {
        String password = administrator.getProperty("password");
        String ofFile = encrypted ? password.substring(0, password.indexOf(' ') + 1) : "";
        Properties login = new Properties();
        login.setProperty("user", name(administrator.getProperty("user")));
        login.setProperty("password", ofFile + password(administrator));
        return login;
    }

    private static String password(Properties administrator) {
        return Sha256.of("casus pool " + administrator.getProperty("password"));
    }

    /** Whether the store has it. */
    static boolean isThere(Connection administrator, Properties login) throws SQLException {
        try (PreparedStatement users =
                administrator.prepareStatement("select 1 from information_schema.users where user_name = ?")) {
            users.setString(1, name(login.getProperty("user")).toUpperCase(Locale.ROOT));
            try (ResultSet row = users.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Makes it, or lets it in again where it has another password; that it can come in says that it has its rights.
     *
     * @param login the administrator's
     */
    static void make(Connection administrator, Properties login) throws SQLException {
        grant(administrator, login.getProperty("user"));
        setPassword(administrator, name(login.getProperty("user")), password(login));
    }

    /** Gives it its rights on all tables. To be called when there are new ones. */
    static void grant(Connection administrator) throws SQLException {
        grant(administrator, administrator.getMetaData().getUserName());
    }

    private static void grant(Connection administrator, String owner) throws SQLException {
        String user = quoted(name(owner));
        List<String> written = new ArrayList<>();
        List<String> read = new ArrayList<>();
        try (Statement statement = administrator.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE'""")) {
                while (row.next()) {
                    String table = row.getString(1);
                    (READ.contains(table) ? read : written).add("\"public\".\"" + table + "\"");
                }
            }
            // A password that nobody knows: it comes in when it has its rights.
            statement.execute("create user if not exists " + user + " password '" + PasswordFile.random() + "'");
            // Several tables in one statement: each statement waits for the disk.
            if (!written.isEmpty()) {
                statement.execute(
                        "grant select, insert, update, delete on " + String.join(", ", written) + " to " + user);
            }
            if (!read.isEmpty()) {
                statement.execute("grant select on " + String.join(", ", read) + " to " + user);
            }
        }
    }

    /** Gives a user of the database another name; its password is to be set after that. */
    static void rename(Connection administrator, String user, String name) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("alter user " + quoted(user) + " rename to " + quoted(name));
        }
    }

    /** Gives a user of the database another password. */
    static void setPassword(Connection administrator, String user, String password) throws SQLException {
        try (PreparedStatement alter =
                administrator.prepareStatement("alter user " + quoted(user) + " set password ?")) {
            alter.setString(1, password);
            alter.execute();
        }
    }

    private static String quoted(String user) {
        return "\"" + user.toUpperCase(Locale.ROOT).replace("\"", "\"\"") + "\"";
    }
}
