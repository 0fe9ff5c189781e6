package org.casus.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Json;

/** Revisions on their way into the store. Not for several threads at once. */
public final class Revisions {

    private final Batch rows = Batch.insert(
            "revision", "id", "record_type", "record_ref", "record_uid", "action", "at", "run_id", "changes");
    private final IdBlocks ids;

    /** Takes the revisions' ids from these blocks. */
    public Revisions(IdBlocks ids) {
        this.ids = ids;
    }

    /**
     * Adds a revision by an import.
     *
     * @param type the type of the record, such as Event
     * @param changes what to write as JSON
     */
    public void add(
            Connection connection,
            String type,
            String ref,
            UUID uid,
            RevisionAction action,
            OffsetDateTime at,
            long runId,
            Map<String, ?> changes)
            throws SQLException {
        rows.add(ids.next(connection), type, ref, uid, action, at, runId, Json.of(changes));
    }

    /** Writes them, within the caller's transaction. */
    public void flush(Connection connection) throws SQLException {
        rows.run(connection);
    }

    /** Forgets those that were not flushed. */
    public void clear() {
        rows.clear();
    }
}
