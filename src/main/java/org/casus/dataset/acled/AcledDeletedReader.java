package org.casus.dataset.acled;

import java.util.function.Consumer;
import org.casus.dataset.CsvColumn;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.InputFile;
import org.casus.dataset.RowReader;
import org.casus.dataset.record.RemovedEvent;
import org.casus.dataset.record.RowIssue;

/** Reads the list of events that ACLED has withdrawn: their ids. */
final class AcledDeletedReader extends RowReader<AcledDeletedReader.Column, RemovedEvent> {

    enum Column implements CsvColumn {
        EVENT_ID_CNTY
    }

    AcledDeletedReader(InputFile input) {
        super(input, new CsvTable<>(input, Column.class, CsvShape.withHeader("ACLED list of deleted events")));
    }

    @Override
    public RemovedEvent next(Consumer<RowIssue> issues) {
        return nextValue(issues);
    }

    @Override
    protected RowReading<RemovedEvent> read() {
        String id = AcledReader.id(row.get(Column.EVENT_ID_CNTY), findings);
        String ref = id == null ? null : "acled:" + id;
        return new RowReading<>(ref, id == null ? null : new RemovedEvent(row.row(), ref));
    }
}
