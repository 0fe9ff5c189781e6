package org.casus.dataset;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.node.StoredRecord;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.NestedListing;
import org.casus.graphql.paging.OrderKey;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;

/** What was done to records, whatever their type. */
public final class History {

    /** What the field says of itself. */
    public static final String REVISIONS =
            "What was done to it, the newest first: who, when, what. What an import stored first has no revision; importRuns tells of it.";

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

    private History() {}

    /** A page of a record's revisions. */
    public static CompletionStage<RevisionConnection> revisions(StoredRecord record, Integer first, String after) {
        return LISTING.page(
                        record.uid,
                        Fragment.of("v.record_type = ?", record.getClass().getSimpleName()),
                        Paging.of(first, after, null, null))
                .thenApply(RevisionConnection::new);
    }
}
