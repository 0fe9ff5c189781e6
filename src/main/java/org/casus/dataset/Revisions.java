package org.casus.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Json;
import org.casus.store.Transaction;
import org.casus.store.Uid;

/**
 * Revisions on their way into the store. Each gets the version of the data that its transaction makes, so that
 * revisions can be followed in the order of commits, by version and id. Not for several threads at once.
 */
public final class Revisions {

    private interface Ids {
        long next(Connection connection) throws SQLException;
    }

    private record Row(
            String type, String ref, RevisionAction action, OffsetDateTime at, String changes, Integer lastVersion) {}

    private final List<Row> rows = new ArrayList<>();
    private final Ids ids;
    private final String author;
    private final Long runId;

    private Revisions(Ids ids, String author, Long runId) {
        this.ids = ids;
        this.author = author;
        this.runId = runId;
    }

    /** By an import. */
    public Revisions(IdBlocks ids, Long runId) {
        this(ids::next, null, runId);
    }

    /** By somebody, in their transaction. */
    public Revisions(Transaction transaction, String author) {
        this(any -> transaction.nextId(), author, null);
    }

    /**
     * Adds a revision.
     *
     * @param type the type of the record, such as Event
     * @param changes what to write as JSON
     */
    public void add(String type, String ref, RevisionAction action, OffsetDateTime at, Map<String, ?> changes) {
        rows.add(new Row(type, ref, action, at, Json.of(changes), null));
    }

    /**
     * Adds the tombstone of a record.
     *
     * @param version the one that it had: where it is recorded again, it goes on from there
     * @param state its last one
     */
    public void addRemoval(String type, String ref, int version, OffsetDateTime at, Map<String, ?> state) {
        rows.add(new Row(type, ref, RevisionAction.REMOVED, at, Json.of(state), version));
    }

    /**
     * Takes the values of rows: id, version, type, ref and uid of the record, action, time, author, run, changes, last
     * version of the record.
     */
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
                "changes",
                "last_version");
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
                    Uid.of(row.ref),
                    row.action,
                    row.at,
                    author,
                    runId,
                    row.changes,
                    row.lastVersion);
        }
        rows.clear();
        batch.run(connection);
    }

    /** Writes them in a transaction. */
    public void flush(Transaction transaction) {
        transaction.with(connection -> {
            flush(connection);
            return null;
        });
    }

    /** Forgets those that were not flushed. */
    public void clear() {
        rows.clear();
    }
}
