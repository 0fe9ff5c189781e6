package org.casus.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.BatchLoader;
import org.casus.graphql.GraphQLRequest;
import org.casus.graphql.Keyset;
import org.casus.graphql.NestedListing;
import org.casus.graphql.OrderKey;
import org.casus.graphql.Paging;
import org.casus.graphql.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** What was done to records, whatever their type. */
public final class History {

    /** What the field says of itself. */
    public static final String REVISIONS =
            "What was done to it, the newest first: who, when, what. What an import stored first has no revision; importRuns tells of it.";

    /** What the field says of itself. */
    public static final String VERSION =
            "Counts the changes of this record, from 1. Whoever wants to change it gives the version that they saw.";

    private static final NestedListing<UUID, Revision> LISTING = new NestedListing<>(
            "record.revisions",
            Revision.class,
            Fragment.of("revision v"),
            "v",
            Fragment.of("v.record_uid"),
            UUID.class,
            revision -> revision.recordUid,
            new Keyset<>(List.of(
                    OrderKey.unique("version", "v.version", true, revision -> revision.version),
                    OrderKey.unique("id", "v.id", true, revision -> revision.key))));

    private static final BatchLoader<Key, Integer> VERSIONS = new BatchLoader<>("record.version", 1, History::versions);

    private record Key(String type, UUID uid) {}

    private History() {}

    /** A page of a record's revisions. */
    public static CompletionStage<RevisionConnection> revisions(StoredRecord record, Integer first, String after) {
        return LISTING.page(
                        record.uid,
                        Fragment.of("v.record_type = ?", record.getClass().getSimpleName()),
                        Paging.of(first, after, null, null))
                .thenApply(RevisionConnection::new);
    }

    /** How often a record was changed, plus one. */
    public static CompletionStage<Integer> version(StoredRecord record) {
        return GraphQLRequest.load(VERSIONS, new Key(record.getClass().getSimpleName(), record.uid));
    }

    private static Map<Key, Integer> versions(Reader reader, List<Key> keys) {
        Map<Key, Integer> versions = new HashMap<>();
        reader.rows(
                Fragment.of("""
                        select record_type, record_uid, 1 + count(*)
                        from revision
                        where record_uid = any(?) and action in ('UPDATED', 'REMOVED')
                        group by record_type, record_uid""", keys.stream().map(Key::uid).distinct().toList()),
                row -> versions.put(new Key(row.getString(1), row.getObject(2, UUID.class)), row.getInt(3)));
        return versions;
    }
}
