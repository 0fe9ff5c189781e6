package org.casus.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes every record out of the store that tests share; what the migrations put in stays. */
public final class EmptyStore {

    private static final Set<String> KEPT = Set.of(
            "country", "country_alias", "data_version", "import_lock", "deferred_index", "flyway_schema_history");

    private EmptyStore() {}

    /** Empties the tables, and counts that as a write. */
    public static void empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("""
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE'""")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            tables.removeIf(KEPT::contains);
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                statement.execute("truncate table " + String.join(", ", tables));
            } else {
                while (!tables.isEmpty()) {
                    int before = tables.size();
                    SQLException[] refused = new SQLException[1];
                    tables.removeIf(table -> isEmptied(statement, table, refused));
                    if (tables.size() == before) {
                        throw refused[0];
                    }
                }
            }
            statement.execute("update data_version set version = version + 1");
        }
    }

    /** False where rows of another table still refer to this one's. */
    private static boolean isEmptied(Statement statement, String table, SQLException[] refused) {
        try {
            statement.execute("delete from " + table);
            return true;
        } catch (SQLException e) {
            refused[0] = e;
            return false;
        }
    }
}
