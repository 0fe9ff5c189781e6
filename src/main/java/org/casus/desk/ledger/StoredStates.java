package org.casus.desk.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;
import org.casus.store.mapping.StateReader;

/** Reads records of one type as they stand. */
final class StoredStates {

    private final Reader reader;
    private final RecordShape shape;

    StoredStates(Reader reader, RecordShape shape) {
        this.reader = reader;
        this.shape = shape;
    }

    /** Those of these refs that are there. */
    Map<String, PendingRecord> load(Collection<String> refs) {
        Map<String, PendingRecord> drafts = new HashMap<>();
        shape.reader()
                .byUid(StateReader.on(reader), refs.stream().map(Uid::of).toList())
                .forEach(stored -> drafts.put(
                        stored.ref(),
                        new PendingRecord(
                                shape,
                                stored.ref(),
                                stored.id(),
                                ((Number) stored.beside().get(0)).intValue(),
                                (Boolean) stored.beside().get(1),
                                shape.state(stored.values()))));
        return drafts;
    }

    /** Those of these refs that were there once, and their versions when they were removed. */
    Map<String, Integer> removed(Collection<String> refs) {
        Map<String, Integer> removed = new HashMap<>();
        reader.rows(
                Fragment.of("""
                        select record_ref, max(last_version)
                        from revision
                        where record_uid = any(?) and record_type = ? and action = 'REMOVED'
                        group by record_ref""", refs.stream().map(Uid::of).toList(), shape.type()),
                row -> removed.put(row.getString(1), row.getInt(2)));
        return removed;
    }
}
