package org.casus.event.records;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.casus.store.Json;

/** Writes Casus's own format: every record of the store, as of one commit. */
@ApplicationScoped
public class RecordFile {

    /** How the first line begins. */
    static final String FIRST = "{\"casus\":\"records\"";

    /** The dataset that such imports run under: it is of this store, and not exported. */
    static final String DATASET = "casus-records";

    private static final int VERSION = 1;
    private static final int PAGE = 1_000;

    private final DataSource store;

    /** @param store where the records are */
    public RecordFile(DataSource store) {
        this.store = store;
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
                for (RecordType type : RecordType.values()) {
                    RecordRows rows = new RecordRows(type);
                    long after = Long.MIN_VALUE;
                    List<RecordRows.Stored> page = rows.after(connection, after, PAGE);
                    while (!page.isEmpty()) {
                        for (RecordRows.Stored stored : page) {
                            if (isWanted(type, stored)) {
                                line(lines, line(type, stored));
                                count++;
                            }
                        }
                        progress.accept(count);
                        after = page.getLast().id();
                        page = rows.after(connection, after, PAGE);
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

    private static boolean isWanted(RecordType type, RecordRows.Stored stored) {
        return switch (type) {
            case DATASET -> !stored.ref().equals("dataset:" + DATASET);
            case RELEASE -> !("dataset:" + DATASET).equals(stored.fields().get("dataset"));
            case ACTOR_TIES, EVENT_LINKS -> !stored.fields().isEmpty();
            default -> true;
        };
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

    private static Map<String, Object> line(RecordType type, RecordRows.Stored stored) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type.id);
        line.put("ref", stored.ref());
        line.putAll(stored.fields());
        return line;
    }

    private static void line(Writer out, Map<String, Object> line) throws IOException {
        out.write(Json.of(line));
        out.write('\n');
    }
}
