package org.casus.desk;

import java.util.List;
import java.util.Map;
import org.casus.desk.input.RecordCommand;
import org.casus.desk.ledger.ChangeSet;
import org.casus.desk.ledger.PendingRecord;
import org.casus.desk.ledger.ReferenceLookup;
import org.casus.desk.ledger.Shapes;
import org.casus.desk.ledger.VersionConflict;
import org.casus.store.Fragment;
import org.casus.store.Uid;

/** A claim that takes the place of an earlier one: it is of the same event and the same people, by the same speaker. */
final class Superseding {

    private static final List<String> INHERITED =
            List.of("event", "metric", "victimGroup", "victimActor", "responsible", "attributedTo", "reportedBy");

    private Superseding() {}

    /** Says of the new claim what the earlier one says, where nothing else is said; refuses a second revision. */
    static void complete(ChangeSet ledger, RecordCommand wish, Map<String, Object> state) {
        PendingRecord earlier = ledger.draft(Shapes.CLAIM, (String) wish.state().get("supersedes"));
        String path = wish.path() + ".supersedes";
        if (earlier == null) {
            return; // nothing was given, which was told
        }
        if (earlier.isNew()) {
            ledger.violations().collect(() -> {
                throw ReferenceLookup.unknown(ledger.transaction().reader(), earlier, path);
            });
            return;
        }
        for (String field : INHERITED) {
            if (earlier.get(field) != null) {
                state.putIfAbsent(field, earlier.get(field));
            }
        }
        List<String> others = ledger.transaction()
                .reader()
                .rows(Fragment.of("""
                                select c.ref
                                from claim c
                                join claim earlier on earlier.id = c.supersedes_id
                                where earlier.uid = ? and c.uid <> ? and c.confirmation <> 'RETRACTED'
                                order by c.id""", Uid.of(earlier.ref()), Uid.of(wish.ref())), row -> row.getString(1));
        if (!others.isEmpty()) {
            ledger.refuse(VersionConflict.superseded(earlier, others.getFirst(), path));
        }
    }
}
