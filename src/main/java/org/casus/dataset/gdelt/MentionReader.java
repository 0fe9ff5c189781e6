package org.casus.dataset.gdelt;

import java.io.IOException;
import java.util.function.Consumer;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.EventReport;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.RowIssue;

/** Reads GDELT 2.0 mentions: each a further report of an event. */
final class MentionReader implements RecordReader {

    private final InputFile input;
    private final CsvTable<MentionColumn> row;
    private final Findings findings = new Findings();

    MentionReader(InputFile input) {
        this.input = input;
        row = new CsvTable<>(
                input, MentionColumn.class, new CsvShape("file of GDELT 2.0 mentions", MentionColumn::columns, false));
    }

    @Override
    public EventReport next(Consumer<RowIssue> issues) {
        while (row.next(findings)) {
            EventReport mention = findings.rejected() ? null : mention();
            boolean rejected = findings.rejected();
            findings.report(row.row(), mention == null ? null : mention.ref(), issues);
            if (!rejected) {
                return mention;
            }
        }
        return null;
    }

    @Override
    public long rowsRead() {
        return row.row();
    }

    @Override
    public void close() throws IOException {
        row.close();
        input.close();
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
