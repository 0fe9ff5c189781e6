package org.casus.dataset.gdelt;

import java.util.function.Consumer;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputFile;
import org.casus.dataset.RowReader;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.EventReport;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.RowIssue;

/** Reads GDELT 2.0 mentions: each a further report of an event. */
final class MentionReader extends RowReader<MentionColumn, EventReport> {

    MentionReader(InputFile input) {
        super(
                input,
                new CsvTable<>(
                        input,
                        MentionColumn.class,
                        new CsvShape("file of GDELT 2.0 mentions", MentionColumn::columns, false)));
    }

    @Override
    public EventReport next(Consumer<RowIssue> issues) {
        return nextValue(issues);
    }

    @Override
    protected RowReading<EventReport> read() {
        EventReport mention = mention();
        return mention == null ? null : new RowReading<>(mention.ref(), mention);
    }

    private EventReport mention() {
        String id = row.get(MentionColumn.GLOBALEVENTID);
        if (WholeNumber.read(id) <= 0) {
            findings.error(IssueKind.BAD_VALUE, "GLOBALEVENTID is " + Findings.quote(id) + ", not a number from 1.");
            return null;
        }
        ReportRecord report = GdeltReports.read(
                row.get(MentionColumn.MENTIONIDENTIFIER),
                row.get(MentionColumn.MENTIONSOURCENAME),
                GdeltDay.read(row.get(MentionColumn.MENTIONTIMEDATE)),
                findings);
        if (report == null) {
            findings.error(IssueKind.MISSING_VALUE, "MentionIdentifier is missing.");
            return null;
        }
        return new EventReport(row.row(), "gdelt:" + WholeNumber.read(id), report);
    }
}
