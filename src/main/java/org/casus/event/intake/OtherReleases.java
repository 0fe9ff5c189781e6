package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.dataset.EventSink;
import org.casus.dataset.ReleaseOrder;
import org.casus.dataset.record.EventRecord;

/**
 * The releases of a run's dataset beside its own.
 *
 * @param newer the keys of those that are newer: what they say is not overwritten
 * @param older the keys of the others, the run's own among them
 * @param newerWhole the versions of those newer ones that were imported whole: what they lack is not put there anew
 * @param order how releases relate to each other
 */
record OtherReleases(Set<Long> newer, List<Long> older, List<String> newerWhole, ReleaseOrder order) {

    static OtherReleases read(Connection connection, EventSink.Target target) throws SQLException {
        OtherReleases releases =
                new OtherReleases(new HashSet<>(), new ArrayList<>(), new ArrayList<>(), target.releases());
        try (var statement = connection.prepareStatement("""
                select release.id, release.version,
                  exists (
                    select 1 from import_run
                    where import_run.release_id = release.id and import_run.complete and import_run.status = 'COMPLETED')
                from release where release.dataset_id = ?
                """)) {
            statement.setLong(1, target.datasetId());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    boolean isNewer = releases.order.compare(row.getString(2), target.version()) > 0;
                    (isNewer ? releases.newer : releases.older).add(row.getLong(1));
                    if (isNewer && row.getBoolean(3)) {
                        releases.newerWhole.add(row.getString(2));
                    }
                }
            }
        }
        return releases;
    }

    /** The newer release that was imported whole, covers the event's day and has no such event; null if none. */
    String leftOutBy(EventRecord event) {
        for (String version : newerWhole) {
            if (order.covers(version, event.start())) {
                return version;
            }
        }
        return null;
    }
}
