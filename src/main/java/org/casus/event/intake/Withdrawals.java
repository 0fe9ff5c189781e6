package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.record.RemovedEvent;
import org.casus.store.Uid;

/** Removes the events that their publisher says it has withdrawn, and leaves tombstones. */
final class Withdrawals {

    private final EventLookup lookup;
    private final EventRemoval removal;

    /** The releases of the run's dataset: an event of another one is not its publisher's to withdraw. */
    private final Set<Long> releases;

    Withdrawals(EventLookup lookup, EventRemoval removal, List<Long> older, Set<Long> newer) {
        this.lookup = lookup;
        this.removal = removal;
        releases = new HashSet<>(older);
        releases.addAll(newer);
    }

    /** Those that are not stored, or no more, are left as they are. */
    ImportCounts store(Connection connection, OffsetDateTime at, List<RemovedEvent> withdrawn) throws SQLException {
        if (withdrawn.isEmpty()) {
            return ImportCounts.NONE;
        }
        Set<UUID> uids = new LinkedHashSet<>();
        withdrawn.forEach(event -> uids.add(Uid.of(event.ref())));
        List<Long> found = new ArrayList<>();
        for (var key : lookup.ofUids(connection, uids).values()) {
            if (releases.contains(key.releaseId())) {
                found.add(key.id());
            }
        }
        if (!found.isEmpty()) {
            removal.remove(connection, at, found);
        }
        return new ImportCounts(0, 0, withdrawn.size() - found.size(), found.size());
    }
}
