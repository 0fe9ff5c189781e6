package org.casus.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.export.Selection.Contents;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;

/** Counts what is in a selection, by the releases that it comes from. */
final class DataOrigins {

    private DataOrigins() {}

    /** @param sql selects a release's key and a number a row */
    static Contents counted(Snapshot snapshot, Fragment sql) {
        Map<Long, Long> releases = new LinkedHashMap<>();
        snapshot.each(sql, row -> releases.put(row.getLong(1), row.getLong(2)));
        return new Contents(
                releases.values().stream().mapToLong(number -> number).sum(), releases);
    }

    /** The same for events of the alias e that meet a condition. */
    static Contents ofEvents(Snapshot snapshot, Fragment where) {
        return counted(
                snapshot,
                Fragment.of("select e.release_id, count(*)\nfrom event e\nwhere ?\ngroup by e.release_id", where));
    }
}
