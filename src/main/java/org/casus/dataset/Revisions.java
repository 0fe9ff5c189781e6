package org.casus.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Json;
import org.casus.store.Transaction;

/**
 * Revisions on their way into the store. Each gets the version of the data that its transaction makes, so that
 * revisions can be followed in the order of commits, by version and id. Not for several threads at once.
 */
public final class Revisions {

    /** Where the revisions' ids come from. */
    @FunctionalInterface
    public interface Ids {
        long next(Connection connection) throws SQLException;
    }

    private record Row(
            String type,
            String ref,
            UUID uid,
            RevisionAction action,
            OffsetDateTime at,
            String author,
            Long runId,
            String changes) {}

    private final List<Row> rows = new ArrayList<>();
    private final Ids ids;

    /** Takes the revisions' ids from these blocks. */
    public Revisions(IdBlocks ids) {
        this(ids::next);
    }

    /** Takes the revisions' ids from there. */
    public Revisions(Ids ids) {
        this.ids = ids;
    }

    /**
     * Adds a revision by an import.
     *
     * @param type the type of the record, such as Event
     * @param changes what to write as JSON
     */
    public void add(
            String type,
            String ref,
            UUID uid,
            RevisionAction action,
            OffsetDateTime at,
            long runId,
            Map<String, ?> changes) {
        rows.add(new Row(type, ref, uid, action, at, null, runId, Json.of(changes)));
    }

    /**
     * Adds a revision by somebody.
     *
     * @param author who
     */
    public void add(
            String type,
            String ref,
            UUID uid,
            RevisionAction action,
            OffsetDateTime at,
            String author,
            Map<String, ?> changes) {
        rows.add(new Row(type, ref, uid, action, at, author, null, Json.of(changes)));
    }

    /** Takes the values of rows: id, version, type, ref and uid of the record, action, time, author, run, changes. */
    public static Batch batch() {
        return Batch.insert(
                "revision",
                "id",
                "version",
                "record_type",
                "record_ref",
                "record_uid",
                "action",
                "at",
                "author",
                "run_id",
                "changes");
    }

    /** Writes them, within the caller's transaction, which has raised the data's version. */
    public void flush(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        long version = Transaction.version(connection);
        Batch batch = batch();
        for (Row row : rows) {
            batch.add(
                    ids.next(connection),
                    version,
                    row.type,
                    row.ref,
                    row.uid,
                    row.action,
                    row.at,
                    row.author,
                    row.runId,
                    row.changes);
        }
        rows.clear();
        batch.run(connection);
    }

    /** Forgets those that were not flushed. */
    public void clear() {
        rows.clear();
    }
}
