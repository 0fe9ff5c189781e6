package org.casus.dataset.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.dataset.EventSink;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.dataset.RunStatus;
import org.casus.dataset.intake.ChunkReader.RecordChunk;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;
import org.casus.store.IdBlocks;

/**
 * One import while it runs. Each chunk is one transaction, with its issues, the run's numbers and the raised
 * data_version: whoever reads sees whole chunks, and after a crash the same import once more finds what is there. A dry
 * run takes each of them back.
 */
final class ImportRunning {

    /** How many of its changes a dry run tells. */
    private static final int EXAMPLES = 20;

    private final Connection connection;
    private final ImportJob job;
    private final InputFile file;
    private final RunRows rows;
    private final IssueLog issues;
    private final Set<String> rejectedRefs = new LinkedHashSet<>();
    private final List<String> examples = new ArrayList<>();

    private EventSink.Target target;
    private EventSink.RunIntake intake;
    private long rowsRead;
    private long rejected;
    private boolean rejectedWithoutRef;
    private ImportCounts tally = ImportCounts.NONE;

    ImportRunning(Connection connection, ImportJob job, InputFile file, RunRows rows, IdBlocks ids) {
        this.connection = connection;
        this.job = job;
        this.file = file;
        this.rows = rows;
        this.issues = new IssueLog(ids);
    }

    ImportReport work(EventSink sink, ChunkReader chunks, ImportProgress progress)
            throws SQLException, InterruptedException, IOException {
        long start = System.nanoTime();
        try {
            RecordChunk chunk = chunks.next();
            if (chunk.failure() != null && chunk.rowsRead() == 0) {
                // Not of the format: found before anything is written, so that nothing is left behind.
                throw failed(chunk.failure());
            }
            if (!job.dryRun()) {
                transaction(RunRows::interruptDeadRuns);
            }
            begin(sink);
            if (!job.dryRun()) {
                sink.recover(connection);
                connection.commit();
                intake.expect(connection, estimate(chunk), chunk.events());
            }
            while (true) {
                store(chunk);
                progress.on(chunk.rowsRead(), chunk.share());
                if (chunk.failure() != null) {
                    throw failed(chunk.failure());
                }
                if (chunk.last()) {
                    break;
                }
                chunk = chunks.next();
            }
            file.checkUnchanged();
            intake.loaded(connection);
            String notRemoved = job.complete() ? removeUnmet() : null;
            String sha256 = file.sha256();
            if (!job.dryRun()) {
                transaction(c -> {
                    intake.link(c);
                    rows.end(c, RunStatus.COMPLETED, sha256, null);
                });
            }
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new ImportReport(
                    rows.releaseRef(),
                    job.dryRun(),
                    rowsRead,
                    tally,
                    rejected,
                    issues.counts(),
                    issues.notStored(),
                    notRemoved,
                    examples,
                    elapsed);
        } catch (SQLException | RuntimeException | InterruptedException e) {
            fail(e);
            throw e;
        }
    }

    /** How many rows the file has, judged by its first chunk. */
    private static long estimate(RecordChunk first) {
        return first.last() || !(first.share() > 0) ? first.rowsRead() : (long) (first.rowsRead() / first.share());
    }

    /**
     * Takes the open transaction back, and notes the failure. Where even that fails, the next import finds the run's
     * process dead, and does the rest.
     */
    private void fail(Exception failure) {
        try {
            connection.rollback();
            if (intake != null && !job.dryRun()) {
                intake.loaded(connection);
                transaction(c -> rows.end(c, RunStatus.FAILED, null, String.valueOf(failure.getMessage())));
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static ImportRefused failed(Exception failure) {
        return new ImportRefused(
                failure instanceof IOException || failure instanceof InputException
                        ? failure.getMessage()
                        : "The file cannot be read: " + failure,
                failure);
    }

    private void begin(EventSink sink) throws SQLException {
        target = rows.insert(connection);
        intake = sink.begin(connection, target);
        if (job.dryRun()) {
            connection.rollback();
        } else {
            connection.commit();
        }
    }

    private void store(RecordChunk chunk) throws SQLException {
        if (!job.dryRun()) {
            intake.prepare(connection, chunk.events());
            connection.commit();
        }
        transaction(c -> {
            OffsetDateTime at = OffsetDateTime.now();
            List<RowIssue> found = new ArrayList<>(chunk.issues());
            tally = tally.plus(intake.store(c, at, chunk.events(), found::add));
            tally = tally.plus(intake.storeOthers(c, at, chunk.others(), found::add));
            for (RowIssue issue : found) {
                issues.add(c, target.runId(), issue);
                rejected += issue.severity() == IssueSeverity.ERROR ? 1 : 0;
                if (issue.severity() == IssueSeverity.ERROR && issue.ref() == null) {
                    rejectedWithoutRef = true;
                } else if (issue.severity() == IssueSeverity.ERROR) {
                    rejectedRefs.add(issue.ref());
                }
            }
            issues.store(c);
            rowsRead = chunk.rowsRead();
            intake.keep(c, rejectedRefs);
            rejectedRefs.clear();
            rows.count(c, rowsRead, tally, rejected);
        });
    }

    /** Removes what the file does not have, and returns null, or returns why not. */
    private String removeUnmet() throws SQLException {
        if (rejectedWithoutRef) {
            return "Nothing was removed: the file has rows that cannot be read, and their events may be among those it seems to lack.";
        }
        int[] removed = new int[1];
        do {
            transaction(c -> {
                removed[0] = intake.removeUnmet(c, OffsetDateTime.now());
                tally = tally.plus(new ImportCounts(0, 0, 0, removed[0]));
                rows.count(c, rowsRead, tally, rejected);
            });
        } while (removed[0] > 0);
        return null;
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void transaction(Work work) throws SQLException {
        try (var statement = connection.createStatement()) {
            // First of all: its row lock keeps other writers from meeting this one halfway.
            statement.executeUpdate("update data_version set version = version + 1 where id = 1");
        }
        if (job.dryRun()) {
            rows.insertAgain(connection, target);
        }
        work.on(connection);
        if (job.dryRun()) {
            remember();
            connection.rollback();
            intake.rolledBack();
        } else {
            connection.commit();
        }
    }

    /** Takes down some of the changes that a dry run is about to take back. */
    private void remember() throws SQLException {
        if (examples.size() >= EXAMPLES) {
            return;
        }
        try (var statement = connection.prepareStatement(
                "select action, record_ref, changes from revision where run_id = ? order by id fetch first ? rows only")) {
            statement.setLong(1, target.runId());
            statement.setInt(2, EXAMPLES - examples.size());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    examples.add(row.getString(1) + " " + row.getString(2)
                            + (row.getString(1).equals("UPDATED") ? " " + row.getString(3) : ""));
                }
            }
        }
    }
}
