package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;

/** Says of events that were removed once that they are there again. */
final class Restorations {

    private final Revisions revisions;

    /** Whether anything was ever removed; if not, nothing can be restored. */
    private final boolean tombstones;

    private Restorations(Revisions revisions, boolean tombstones) {
        this.revisions = revisions;
        this.tombstones = tombstones;
    }

    static Restorations of(Connection connection, Revisions revisions) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select id from revision fetch first 1 row only")) {
            return new Restorations(revisions, row.next());
        }
    }

    void note(Connection connection, OffsetDateTime at, List<Arriving> created) throws SQLException {
        if (!tombstones || created.isEmpty()) {
            return;
        }
        Map<UUID, Arriving> byUid = new HashMap<>();
        created.forEach(arriving -> byUid.put(arriving.uid(), arriving));
        Set<UUID> removed = new HashSet<>();
        try (var statement = connection.prepareStatement("""
                select distinct revision.record_uid
                from unnest(cast(? as uuid array)) as wanted (uid)
                left join revision on revision.record_uid = wanted.uid and revision.action = 'REMOVED'
                """)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", byUid.keySet().toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    removed.add(row.getObject(1, UUID.class));
                }
                removed.remove(null);
            }
        }
        for (UUID uid : removed) {
            String ref = byUid.get(uid).event().ref();
            revisions.add("Event", ref, RevisionAction.RESTORED, at, Map.of());
        }
    }
}
