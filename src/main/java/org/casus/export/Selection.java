package org.casus.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.casus.store.Snapshot;

/** The part of a table that somebody wants. */
public interface Selection {

    /** Its columns, in their order. */
    List<TableColumn> columns();

    /** What is in it, counted beforehand. */
    Contents contents(Snapshot snapshot);

    /** Reads its rows, one after another, keeping none. */
    void read(Snapshot snapshot, Sink sink) throws IOException;

    /** Takes a row: values in the order of the columns, good until it returns. */
    interface Sink {
        void row(Object[] values) throws IOException;
    }

    /**
     * What is in a selection.
     *
     * @param rows how many rows
     * @param releases the keys of the releases that its data come from, each with the number of its events or other
     *     records in it, or null where that was not counted
     */
    record Contents(long rows, Map<Long, Long> releases) {}
}
