package org.casus.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.casus.dataset.record.ImportedRecord;
import org.casus.dataset.record.RowIssue;

/** Where imported events go. Datasets do not know events; whoever stores them implements this. */
public interface EventSink {

    /**
     * What the events of a run belong to.
     *
     * @param datasetRef such as {@code dataset:ucdp-ged}
     * @param datasetName shown as the speaker of what it coded
     * @param version the release's version
     * @param releases tells older releases from newer ones
     */
    record Target(
            long datasetId,
            String datasetRef,
            String datasetName,
            long releaseId,
            String version,
            ReleaseOrder releases,
            long runId) {}

    /** The intake of one run. The caller opens, commits and rolls back transactions; one thread at a time. */
    interface RunIntake {

        /**
         * Gets ready, outside of any transaction. {@link #loaded} must follow, whatever happens.
         *
         * @param rows how many rows there are, more or less
         * @param first the first of them, by which the others are judged
         */
        void expect(Connection connection, long rows, List<Incoming> first) throws SQLException;

        /** Gets ready for a chunk that {@link #store} is about to get, outside of any transaction. */
        void prepare(Connection connection, List<Incoming> events) throws SQLException;

        /** The last row is stored, outside of any transaction; what is left to come are removals. */
        void loaded(Connection connection) throws SQLException;

        /**
         * Stores a chunk of events within the caller's transaction.
         *
         * @param at when they are recorded
         * @param issues takes what is odd about them
         */
        ImportCounts store(Connection connection, OffsetDateTime at, List<Incoming> events, Consumer<RowIssue> issues)
                throws SQLException;

        /**
         * Stores records that are no events within the caller's transaction.
         *
         * @param at when they are recorded
         * @param issues takes what is odd about them
         */
        ImportCounts storeOthers(
                Connection connection, OffsetDateTime at, List<ImportedRecord> records, Consumer<RowIssue> issues)
                throws SQLException;

        /** Ties together actors that are known to be the same under the names of two datasets, where both are there. */
        void link(Connection connection) throws SQLException;

        /** Keeps the events with these refs from being removed: the file has them, in rows that cannot be stored. */
        void keep(Connection connection, Collection<String> refs) throws SQLException;

        /**
         * Removes some of the dataset's events that this run has not met, and says how many; 0 when there are none
         * left. Events of a newer release than the run's stay, and those of days that the run's does not cover.
         */
        int removeUnmet(Connection connection, OffsetDateTime at) throws SQLException;

        /** Forgets what the last transaction did, since it was rolled back. */
        void rolledBack();
    }

    /** Clears up what a run left whose process died, outside of any transaction; no run may be at work. */
    void recover(Connection connection) throws SQLException;

    /** Begins a run, within a transaction in which its dataset and release are there. */
    RunIntake begin(Connection connection, Target target) throws SQLException;
}
