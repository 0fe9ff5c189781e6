package org.casus.desk;

import java.util.List;
import org.casus.desk.ledger.ChangeSet;
import org.casus.desk.ledger.PendingRecord;
import org.casus.desk.ledger.Shapes;
import org.casus.store.Fragment;
import org.casus.store.Uid;

/** What goes with an event that is retracted: what was claimed of it, each claim with a tombstone of its own. */
final class Retraction {

    private Retraction() {}

    static void takeClaims(ChangeSet ledger) {
        List<PendingRecord> events = ledger.wanted().stream()
                .filter(draft -> draft.shape() == Shapes.EVENT && draft.isRemoved())
                .toList();
        if (events.isEmpty()) {
            return;
        }
        List<String> claims = ledger.transaction()
                .reader()
                .rows(
                        Fragment.of(
                                "select c.ref\nfrom claim c\njoin event e on e.id = c.event_id\nwhere e.uid = any(?)\norder by c.id",
                                events.stream()
                                        .map(event -> Uid.of(event.ref()))
                                        .toList()),
                        row -> row.getString(1));
        ledger.load(Shapes.CLAIM, claims);
        claims.forEach(ref -> ledger.takeAlong(ledger.draft(Shapes.CLAIM, ref)));
    }
}
