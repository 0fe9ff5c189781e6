package org.casus.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casus.desk.ledger.PendingRecord;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.Uid;

/**
 * What a mutation did.
 *
 * @param drafts the records that were asked for, in that order, and then those that followed
 * @param dryRun whether it is taken back
 */
record Recording(List<PendingRecord> drafts, boolean dryRun) {

    static Recording of(List<PendingRecord> wanted, List<PendingRecord> changed, boolean dryRun) {
        Set<PendingRecord> all = new LinkedHashSet<>(wanted);
        all.addAll(changed);
        return new Recording(new ArrayList<>(all), dryRun);
    }

    List<RecordChange> changes() {
        return drafts.stream().map(RecordChange::of).toList();
    }

    /** The records of that type, as they are now; those that were removed are not among them. */
    <R extends StoredRecord> List<R> records(Class<R> type) {
        List<UUID> uids = drafts.stream()
                .filter(draft -> draft.shape().entity() == type)
                .map(draft -> Uid.of(draft.ref()))
                .toList();
        if (uids.isEmpty()) {
            return List.of();
        }
        Map<UUID, R> found = Records.byUids(GraphQLRequest.reader(), type, uids).stream()
                .collect(Collectors.toMap(record -> record.uid, record -> record));
        return uids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** The record of that type that was asked for; null where it is gone. */
    <R extends StoredRecord> R first(Class<R> type) {
        List<R> records = records(type);
        return records.isEmpty() ? null : records.getFirst();
    }
}
