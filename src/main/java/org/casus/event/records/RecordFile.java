package org.casus.event.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.casus.dataset.Dataset;
import org.casus.dataset.Release;
import org.casus.store.Json;
import org.casus.store.mapping.StateReader;
import org.casus.store.mapping.StateReader.State;

/** Writes Casus's own format: every record of the store, as of one commit. */
@ApplicationScoped
public class RecordFile {

    /** How the first line begins. */
    static final String FIRST = "{\"casus\":\"records\"";

    /** The dataset that such imports run under: it is of this store, and not exported. */
    static final String DATASET = "casus-records";

    static final int VERSION = 2;
    private static final int PAGE = 1_000;

    private final DataSource store;
    private final List<RecordType> types;

    /** @param store where the records are */
    @Inject
    public RecordFile(DataSource store) {
        this(store, RecordType.ALL);
    }

    RecordFile(DataSource store, List<RecordType> types) {
        this.store = store;
        this.types = types;
    }

    /** Whether a line, or the beginning of a file, is the first of this format. */
    static boolean isFirst(String text) {
        return text.startsWith(FIRST);
    }

    /**
     * Writes all records.
     *
     * @param progress is told how many were written
     * @return how many there are
     * @throws IOException if they cannot be written, or the store fails
     */
    public long write(OutputStream out, LongConsumer progress) throws IOException {
        Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        long count = 0;
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                line(lines, first(connection));
                for (RecordType type : types) {
                    StateReader states = type.reader();
                    long after = Long.MIN_VALUE;
                    List<State> page = states.after(StateReader.on(connection), after, PAGE);
                    while (!page.isEmpty()) {
                        for (State state : page) {
                            if (isWanted(type, state)) {
                                line(lines, line(type, state));
                                count++;
                            }
                        }
                        progress.accept(count);
                        after = page.getLast().id();
                        page = states.after(StateReader.on(connection), after, PAGE);
                    }
                }
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("The store failed: " + e.getMessage(), e);
        }
        lines.flush();
        return count;
    }

    private static boolean isWanted(RecordType type, State state) {
        if (type.is(Dataset.class)) {
            return !state.ref().equals("dataset:" + DATASET);
        } else if (type.is(Release.class)) {
            return !("dataset:" + DATASET).equals(state.values().get("dataset"));
        }
        return type.own || !state.values().isEmpty();
    }

    private static Map<String, Object> first(Connection connection) throws SQLException {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("casus", "records");
        first.put("version", VERSION);
        first.put("exportedAt", Instant.now().toString());
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select version from data_version where id = 1")) {
            row.next();
            first.put("dataVersion", row.getLong(1));
        }
        return first;
    }

    private static Map<String, Object> line(RecordType type, State state) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type.id);
        line.put("ref", state.ref());
        line.putAll(Members.nested(state.values()));
        return line;
    }

    private static void line(Writer out, Map<String, Object> line) throws IOException {
        out.write(Json.of(line));
        out.write('\n');
    }
}
