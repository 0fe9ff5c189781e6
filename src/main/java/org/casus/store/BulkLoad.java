package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Loads much into an H2 store at a time: indexes that only queries need are dropped before and created after, which
 * takes a fraction of the time of keeping them up to date row by row. What is dropped is first written into the table
 * deferred_index, so that {@link #end} can be called by whoever comes after a crash. Meanwhile queries find what they
 * found before, more slowly. PostgreSQL is left alone: there an import is fast enough, and creating an index would stop
 * other writers.
 */
public final class BulkLoad {

    private static final Pattern INDEX =
            Pattern.compile("CREATE (UNIQUE )?INDEX (\"public\"\\.\"(\\w+)\" ON .*)", Pattern.DOTALL);

    /** H2's "the index belongs to a constraint": a foreign key needs it all the time, and so does a load. */
    private static final int OF_CONSTRAINT = 90_085;

    private BulkLoad() {}

    /** Whether the store is one for which this is of use. */
    public static boolean isOfUse(Connection connection) throws SQLException {
        return StoreKind.of(connection) == StoreKind.H2;
    }

    /** Drops the indexes of some tables, outside of any transaction. Those that keys and constraints have stay. */
    public static void begin(Connection connection, List<String> tables) throws SQLException {
        Map<String, String> indexes = indexes(connection, tables);
        Batch deferred = Batch.insert("deferred_index", "name", "definition");
        indexes.forEach(deferred::add);
        deferred.run(connection);
        connection.commit();
        try (var statement = connection.createStatement()) {
            for (String name : indexes.keySet()) {
                try {
                    statement.execute("drop index " + name);
                } catch (SQLException e) {
                    if (e.getErrorCode() != OF_CONSTRAINT) {
                        throw e;
                    }
                }
            }
        }
    }

    /**
     * Creates the indexes that are missing, outside of any transaction.
     *
     * @return how many were noted as dropped
     */
    public static int end(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select definition from deferred_index order by name")) {
                while (row.next()) {
                    definitions.add(row.getString(1));
                }
            }
            for (String definition : definitions) {
                statement.execute(definition);
            }
            statement.executeUpdate("delete from deferred_index");
        }
        connection.commit();
        return definitions.size();
    }

    /** Definitions by name, as H2 itself writes them. */
    private static Map<String, String> indexes(Connection connection, List<String> tables) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("script nodata nosettings table " + String.join(", ", tables))) {
            while (row.next()) {
                var index = INDEX.matcher(row.getString(1).strip());
                if (index.matches()) {
                    String unique = index.group(1) == null ? "" : "unique ";
                    indexes.put(
                            index.group(3),
                            "create " + unique + "index if not exists "
                                    + index.group(2).replaceAll(";$", ""));
                }
            }
        }
        return indexes;
    }
}
