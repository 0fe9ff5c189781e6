package org.casus.dataset.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;

/** The issues of one run: all are counted; those that keep a row out, and so many of the others, are stored. */
final class IssueLog {

    /**
     * How many issues that keep no row out are stored for a run: enough to see what is the matter, and few enough that
     * a file with an oddity in every row does not take more room than its events.
     */
    static final int MOST_STORED = 10_000;

    private static final int REF_LENGTH = 300;
    private static final int MESSAGE_LENGTH = 2_000;

    private final Map<IssueKind, Long> counts = new EnumMap<>(IssueKind.class);
    private final Batch rows =
            Batch.insert("row_issue", "id", "run_id", "row_number", "record_ref", "severity", "kind", "message");
    private final IdBlocks ids;
    private long stored;
    private long notStored;

    IssueLog(IdBlocks ids) {
        this.ids = ids;
    }

    void add(Connection connection, long runId, RowIssue issue) throws SQLException {
        counts.merge(issue.kind(), 1L, Long::sum);
        if (issue.kind().isCountedOnly()) {
            return;
        }
        if (issue.severity() != IssueSeverity.ERROR && ++stored > MOST_STORED) {
            notStored++;
            return;
        }
        rows.add(
                ids.next(connection),
                runId,
                issue.row(),
                cut(issue.ref(), REF_LENGTH),
                issue.severity(),
                issue.kind(),
                cut(issue.message(), MESSAGE_LENGTH));
    }

    void store(Connection connection) throws SQLException {
        rows.run(connection);
    }

    Map<IssueKind, Long> counts() {
        return counts;
    }

    long notStored() {
        return notStored;
    }

    private static String cut(String text, int length) {
        if (text == null) {
            return null;
        }
        String storable = text.replace('\0', ' ');
        return storable.length() <= length ? storable : storable.substring(0, length);
    }
}
