package org.casus.admin;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.dataset.Revision;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.paging.DateRange;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Listing;
import org.casus.graphql.paging.OrderKey;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Who wrote what. */
@RegisterForReflection
@GraphQLApi
public class AuditQueries {

    /** Of each version of the data, what its transaction changed. */
    private static final BatchLoader<Long, List<Revision>> REVISIONS =
            BatchLoader.list("auditEntry.revisions", (reader, versions) -> {
                Map<Long, List<Revision>> found = new HashMap<>();
                for (Revision revision : Revision.ofVersions(reader, versions)) {
                    found.computeIfAbsent(revision.version, version -> new ArrayList<>())
                            .add(revision);
                }
                return found;
            });

    private static final Keyset<AuditEntry> NEWEST =
            new Keyset<>(List.of(OrderKey.unique("entry", "a.id", true, entry -> entry.entryKey)));

    /** The log. */
    @Query("auditLog")
    @Allowed(AccessRole.ADMIN)
    @Description("Every write, and every change of an API key, the newest first: who, by which key and operation. For"
            + " ADMIN. Imports by the command line are in importRuns.")
    public AuditEntryConnection auditLog(
            @Name("key") @Description("Only those by the API key that begins so: its whole prefix.") String key,
            @Name("operation") @Description("Only those by this mutation or command.") String operation,
            @Name("dates") @Description("Only those of these days, in UTC.") DateRange dates,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        List<Fragment> where = new ArrayList<>();
        if (key != null) {
            where.add(Fragment.of("a.key_prefix = ?", key));
        }
        if (operation != null) {
            where.add(Fragment.of("a.operation = ?", operation));
        }
        if (dates != null) {
            where.add(dates.ofInstants(Fragment.of("a.at"), "dates"));
        }
        Listing<AuditEntry> listing =
                new Listing<>(AuditEntry.class, Fragment.of("audit_entry a"), "a", Fragment.and(where), NEWEST);
        return new AuditEntryConnection(listing.page(GraphQLRequest.reader(), Paging.of(first, after, last, before)));
    }

    @Name("totalCount")
    @NonNull
    @Description("How many there are in the whole list: exact, and counted only where it is asked for.")
    public CompletionStage<Integer> entriesTotalCount(@Source AuditEntryConnection connection) {
        return connection.total();
    }

    @NonNull
    @Description("What it changed, record by record.")
    public CompletionStage<List<@NonNull Revision>> revisions(@Source AuditEntry entry) {
        return entry.version == null
                ? CompletableFuture.completedFuture(List.of())
                : GraphQLRequest.load(REVISIONS, entry.version);
    }
}
