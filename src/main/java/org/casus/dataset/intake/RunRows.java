package org.casus.dataset.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.casus.dataset.EventSink;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.ReleaseOrder;
import org.casus.dataset.RunStatus;
import org.casus.dataset.intake.ImportFormat.Publication;
import org.casus.dataset.record.ReleaseKind;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/** The rows of one run's dataset and release, and the run's own. */
final class RunRows {

    private static final int NAME_LENGTH = 1_000;
    private static final int FAILURE_LENGTH = 4_000;

    private final String dataset;
    private final Publication publication;
    private final String version;
    private final ReleaseOrder releases;
    private final ReleaseKind kind;
    private final String fileName;
    private final boolean complete;
    private final IdBlocks ids;
    private final OffsetDateTime started = OffsetDateTime.now();
    private final String ref = "run:" + UUID.randomUUID();
    private long runId;

    RunRows(ImportFormat format, String release, ImportJob job, String fileName, IdBlocks ids) {
        this.dataset = format.dataset();
        this.publication = format.publication();
        this.version = release;
        this.releases = format.releases();
        this.kind = format.kindOf(release);
        this.fileName = fileName;
        this.complete = job.complete();
        this.ids = ids;
    }

    String releaseRef() {
        return "release:" + dataset + "/" + version;
    }

    /** Runs that say they are at work while nobody has the lock: their processes are dead. */
    static void interruptDeadRuns(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update import_run set status = 'INTERRUPTED', finished_at = ? where status = 'RUNNING'
                """)) {
            statement.setObject(1, OffsetDateTime.now());
            statement.executeUpdate();
        }
    }

    /** Puts the rows there: dataset and release if they are not, the run in any case. */
    EventSink.Target insert(Connection connection) throws SQLException {
        String datasetRef = "dataset:" + dataset;
        Long datasetId = find(connection, "select id from dataset where uid = ?", datasetRef);
        Long releaseId = find(connection, "select id from release where uid = ?", releaseRef());
        EventSink.Target target = new EventSink.Target(
                datasetId == null ? ids.next(connection) : datasetId,
                datasetRef,
                publication.name(),
                releaseId == null ? ids.next(connection) : releaseId,
                version,
                releases,
                ids.next(connection));
        insertAgain(connection, target);
        return target;
    }

    /** Puts the same rows there after a rollback. */
    void insertAgain(Connection connection, EventSink.Target target) throws SQLException {
        if (find(connection, "select id from dataset where uid = ?", target.datasetRef()) == null) {
            run(
                    connection,
                    """
                    insert into dataset (id, uid, ref, name, publisher, licence, citation, url, description)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    target.datasetId(),
                    Uid.of(target.datasetRef()),
                    target.datasetRef(),
                    publication.name(),
                    publication.publisher(),
                    publication.licence(),
                    publication.citation(),
                    publication.url(),
                    publication.description());
        }
        if (find(connection, "select id from release where uid = ?", releaseRef()) == null) {
            run(
                    connection,
                    "insert into release (id, uid, ref, dataset_id, version, kind) values (?, ?, ?, ?, ?, ?)",
                    target.releaseId(),
                    Uid.of(releaseRef()),
                    releaseRef(),
                    target.datasetId(),
                    version,
                    kind.name());
        }
        runId = target.runId();
        run(
                connection,
                """
                insert into import_run (id, uid, ref, release_id, file_name, status, complete, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                runId,
                Uid.of(ref),
                ref,
                target.releaseId(),
                fileName.substring(Math.max(0, fileName.length() - NAME_LENGTH)),
                RunStatus.RUNNING.name(),
                complete,
                started);
    }

    /** Brings the run's numbers up to date. */
    void count(Connection connection, long rowsRead, ImportCounts tally, long rejected) throws SQLException {
        run(
                connection,
                """
                update import_run
                set rows_read = ?, created = ?, updated = ?, unchanged = ?, removed = ?, rejected = ?
                where id = ?
                """,
                rowsRead,
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.removed(),
                rejected,
                runId);
    }

    /**
     * Ends the run.
     *
     * @param failure why it failed, or null
     */
    void end(Connection connection, RunStatus status, String sha256, String failure) throws SQLException {
        run(
                connection,
                "update import_run set status = ?, finished_at = ?, sha256 = ?, failure = ? where id = ?",
                status.name(),
                OffsetDateTime.now(),
                sha256,
                failure == null ? null : failure.substring(0, Math.min(failure.length(), FAILURE_LENGTH)),
                runId);
    }

    private static Long find(Connection connection, String sql, String ref) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, Uid.of(ref));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
