package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Loads much into an H2 store at a time: indexes, and the constraints that need one, are dropped before and created
 * after, which takes a fraction of the time of keeping them up to date row by row. Primary keys stay, checks too. What
 * is dropped is first written into the table deferred_index, so that {@link #end} can be called by whoever comes after
 * a crash. Meanwhile queries find what they found before, more slowly, and whoever loads has to see to it that nothing
 * is stored twice. PostgreSQL is left alone: there an import is fast enough, and creating an index would stop other
 * writers.
 */
public final class BulkLoad {

    /** As H2 writes down an index, or a constraint that has one. */
    private static final Pattern DEFERRED = Pattern.compile(
            "(?<create>CREATE .*?INDEX )\"public\"\\.\"(?<index>\\w+)\" ON .*"
                    + "|ALTER TABLE (?<table>\\S+) ADD CONSTRAINT (?<constraint>\\S+) (UNIQUE|FOREIGN KEY).*",
            Pattern.DOTALL);

    private static final String IF_NOT_EXISTS = "if not exists ";

    /** A foreign key comes after the index that it uses; H2 would make another one for it. */
    private static final String LAST = "FOREIGN KEY";

    private static final Pattern TABLE = Pattern.compile("(?:ALTER TABLE|ON) \"public\"\\.\"(\\w+)\"");

    private record Deferred(String name, String drop, String definition) {}

    private BulkLoad() {}

    /** Whether the store is one for which this is of use. */
    public static boolean isOfUse(Connection connection) throws SQLException {
        return StoreKind.of(connection) == StoreKind.H2;
    }

    /** Drops the indexes of some tables, and constraints with indexes. Nobody may have a transaction open on them. */
    public static void begin(Administration administration, List<String> tables) throws SQLException {
        try (Connection connection = administration.connect();
                var statement = connection.createStatement()) {
            List<Deferred> all = read(connection, tables);
            Batch note = Batch.insert("deferred_index", "name", "definition");
            all.forEach(deferred -> note.add(deferred.name, deferred.definition));
            connection.setAutoCommit(false);
            note.run(connection);
            connection.commit();
            // The other way round: an index of a constraint cannot be dropped before it.
            for (Deferred deferred : all.reversed()) {
                statement.execute(deferred.drop);
            }
            connection.commit();
        }
    }

    /**
     * Creates what is missing, outside of any transaction: one connection of an administrator sees to the table with
     * the most indexes, and another to the other tables meanwhile.
     *
     * @param reading a connection to see by whether anything is missing
     * @return how many were noted as dropped
     */
    public static int end(Connection reading, Administration administration) throws SQLException {
        List<String> indexes = new ArrayList<>();
        List<String> foreignKeys = new ArrayList<>();
        try (var statement = reading.createStatement();
                var row = statement.executeQuery("select definition from deferred_index order by name")) {
            while (row.next()) {
                String definition = row.getString(1);
                (definition.contains(LAST) ? foreignKeys : indexes).add(definition);
            }
        }
        reading.commit();
        if (!indexes.isEmpty() || !foreignKeys.isEmpty()) {
            create(administration, indexes, foreignKeys);
        }
        return indexes.size() + foreignKeys.size();
    }

    private static void create(Administration administration, List<String> all, List<String> foreignKeys)
            throws SQLException {
        List<String> indexes = new ArrayList<>(all);
        Map<String, List<String>> byTable = indexes.stream().collect(Collectors.groupingBy(BulkLoad::table));
        List<String> most =
                byTable.values().stream().max(Comparator.comparing(List::size)).orElse(List.of());
        indexes.removeAll(most);
        var others = new FutureTask<Void>(() -> {
            try (Connection other = administration.connect()) {
                execute(other, indexes);
            }
            return null;
        });
        if (!indexes.isEmpty()) {
            Thread.ofPlatform().name("index").daemon().start(others);
        } else {
            others.run();
        }
        try (Connection connection = administration.connect()) {
            try {
                execute(connection, most);
            } finally {
                await(others);
            }
            execute(connection, foreignKeys);
            Batch notes = new Batch("delete from deferred_index where definition = ?");
            all.forEach(notes::add);
            foreignKeys.forEach(notes::add);
            connection.setAutoCommit(false);
            notes.run(connection);
            connection.commit();
        }
    }

    private static void execute(Connection connection, List<String> definitions) throws SQLException {
        if (definitions.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement();
                var _ = Patience.of(statement)) {
            for (String definition : definitions) {
                statement.execute(definition);
            }
        }
    }

    /**
     * Waits for the other connection as long as it takes: a constraint has all definitions locked while its index is
     * made, which for a million rows can be longer than any other statement should wait.
     *
     * @param before how many milliseconds its connection waits for a lock otherwise
     */
    private record Patience(Statement statement, int before) implements AutoCloseable {

        private static final long MILLISECONDS = Duration.ofDays(1).toMillis();

        static Patience of(Statement statement) throws SQLException {
            try (var row = statement.executeQuery("select lock_timeout()")) {
                row.next();
                var patience = new Patience(statement, row.getInt(1));
                statement.execute("set lock_timeout " + MILLISECONDS);
                return patience;
            }
        }

        @Override
        public void close() throws SQLException {
            statement.execute("set lock_timeout " + before);
        }
    }

    private static void await(FutureTask<Void> task) throws SQLException {
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while indexes were created.", e);
        }
    }

    private static String table(String definition) {
        var table = TABLE.matcher(definition);
        if (!table.find()) {
            throw new IllegalStateException("No table in " + definition);
        }
        return table.group(1);
    }

    /** In the order in which they can be created. */
    private static List<Deferred> read(Connection connection, List<String> tables) throws SQLException {
        List<Deferred> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("script nodata nosettings table " + String.join(", ", tables))) {
            while (row.next()) {
                var sql = DEFERRED.matcher(row.getString(1).strip().replaceAll(";$", ""));
                if (!sql.matches()) {
                    continue;
                }
                String text = sql.group();
                if (sql.group("index") != null) {
                    String name = sql.group("index");
                    int at = sql.end("create");
                    all.add(new Deferred(name, "drop index if exists " + quoted(name), insert(text, at)));
                } else {
                    String name = sql.group("constraint");
                    String drop = "alter table %s drop constraint if exists %s".formatted(sql.group("table"), name);
                    all.add(new Deferred(name, drop, insert(text, sql.start("constraint"))));
                }
            }
        }
        all.sort((a, b) -> Boolean.compare(a.definition.contains(LAST), b.definition.contains(LAST)));
        return all;
    }

    private static String insert(String definition, int at) {
        return definition.substring(0, at) + IF_NOT_EXISTS + definition.substring(at);
    }

    private static String quoted(String name) {
        return "\"public\".\"" + name + "\"";
    }
}
