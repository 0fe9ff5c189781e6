package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.record.ActorProfile;
import org.casus.dataset.record.ConflictProfile;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.EventReport;
import org.casus.dataset.record.ImportedRecord;
import org.casus.dataset.record.PortableRecord;
import org.casus.dataset.record.RemovedEvent;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.StatisticRecord;
import org.casus.event.records.RecordIntake;

/** Stores what files say beside events: each kind of record has its own way in. */
record OtherRecords(
        Withdrawals withdrawals,
        FurtherReports furtherReports,
        ActorProfiles profiles,
        ReportedStatisticRows statistics,
        ConflictProfiles conflicts,
        RecordIntake portable) {

    ImportCounts store(
            Connection connection, OffsetDateTime at, List<ImportedRecord> records, Consumer<RowIssue> issues)
            throws SQLException {
        List<RemovedEvent> removed = new ArrayList<>();
        List<EventReport> reports = new ArrayList<>();
        List<ActorProfile> actors = new ArrayList<>();
        List<StatisticRecord> figures = new ArrayList<>();
        List<ConflictProfile> fought = new ArrayList<>();
        List<PortableRecord> portables = new ArrayList<>();
        for (ImportedRecord record : records) {
            switch (record) {
                case RemovedEvent each -> removed.add(each);
                case EventReport each -> reports.add(each);
                case ActorProfile each -> actors.add(each);
                case StatisticRecord each -> figures.add(each);
                case ConflictProfile each -> fought.add(each);
                case PortableRecord each -> portables.add(each);
                case EventRecord each -> throw new IllegalArgumentException(each.ref() + " is an event");
            }
        }
        return withdrawals
                .store(connection, at, removed)
                .plus(furtherReports.store(connection, at, reports, issues))
                .plus(profiles.store(connection, at, actors, issues))
                .plus(statistics.store(connection, at, figures, issues))
                .plus(conflicts.store(connection, at, fought, issues))
                .plus(portable.store(connection, at, portables, issues));
    }

    /** The last record is stored. */
    void finish(Connection connection) throws SQLException {
        portable.finish(connection);
    }

    /** Forgets what the last transaction did, since it was rolled back. */
    void clear() {
        furtherReports.clear();
        profiles.clear();
        statistics.clear();
        conflicts.clear();
        portable.clear();
    }
}
