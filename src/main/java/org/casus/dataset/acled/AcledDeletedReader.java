package org.casus.dataset.acled;

import java.io.IOException;
import java.util.function.Consumer;
import org.casus.dataset.CsvColumn;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.record.RemovedEvent;
import org.casus.dataset.record.RowIssue;

/** Reads the list of events that ACLED has withdrawn: their ids. */
final class AcledDeletedReader implements RecordReader {

    private enum Column implements CsvColumn {
        EVENT_ID_CNTY;

        @Override
        public String header() {
            return "event_id_cnty";
        }

        @Override
        public boolean required() {
            return true;
        }

        @Override
        public boolean repeats() {
            return false;
        }
    }

    private final InputFile input;
    private final CsvTable<Column> row;
    private final Findings findings = new Findings();

    AcledDeletedReader(InputFile input) {
        this.input = input;
        row = new CsvTable<>(input, Column.class, CsvShape.withHeader("ACLED list of deleted events"));
    }

    @Override
    public RemovedEvent next(Consumer<RowIssue> issues) {
        while (row.next(findings)) {
            String id = findings.rejected() ? null : AcledReader.id(row.get(Column.EVENT_ID_CNTY), findings);
            findings.report(row.row(), id == null ? null : "acled:" + id, issues);
            if (id != null) {
                return new RemovedEvent(row.row(), "acled:" + id);
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
}
