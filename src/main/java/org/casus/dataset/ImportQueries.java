package org.casus.dataset;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.dataset.record.IssueSeverity;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Listing;
import org.casus.graphql.paging.NestedListing;
import org.casus.graphql.paging.OrderKey;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** What was imported, and what was odd about it. */
@GraphQLApi
@RegisterForReflection
public class ImportQueries {

    /** Newest first: the keys of runs grow with time, since one import runs at a time. */
    private static final Keyset<ImportRun> NEWEST =
            new Keyset<>(List.of(OrderKey.unique("run", "i.id", true, run -> run.key)));

    private static final Keyset<ImportIssue> IN_FILE_ORDER =
            new Keyset<>(List.of(OrderKey.unique("issue", "i.id", false, issue -> issue.key)));

    private static final NestedListing<Long, ImportIssue> ISSUES = new NestedListing<>(
            "importRun.issues",
            ImportIssue.class,
            Fragment.of("row_issue i"),
            "i",
            Fragment.of("i.run_id"),
            Long.class,
            issue -> issue.runKey,
            IN_FILE_ORDER);

    @Query("importRuns")
    @Description("What was imported, the newest first.")
    public ImportRunConnection importRuns(
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        Listing<ImportRun> listing =
                new Listing<>(ImportRun.class, Fragment.of("import_run i"), "i", Fragment.TRUE, NEWEST);
        return new ImportRunConnection(listing.page(GraphQLRequest.reader(), Paging.of(first, after, last, before)));
    }

    @Name("totalCount")
    @NonNull
    @Description("How many there are in the whole list: exact, and counted only where it is asked for.")
    public CompletionStage<Integer> runsTotalCount(@Source ImportRunConnection connection) {
        return connection.total();
    }

    @Name("totalCount")
    @NonNull
    @Description("How many there are in the whole list: exact, and counted only where it is asked for.")
    public CompletionStage<Integer> issuesTotalCount(@Source ImportIssueConnection connection) {
        return connection.total();
    }

    @Name("totalCount")
    @NonNull
    @Description("How many there are in the whole list: exact, and counted only where it is asked for.")
    public CompletionStage<Integer> revisionsTotalCount(@Source RevisionConnection connection) {
        return connection.total();
    }

    /** The release of a run. */
    @Name("release")
    @NonNull
    @Description("The release that the file was imported as.")
    public CompletionStage<Release> releaseOfRun(@Source ImportRun run) {
        return Records.one(Release.class, run.releaseKey);
    }

    @Description("What was odd about the rows of its file, in the order of the file.")
    public CompletionStage<ImportIssueConnection> issues(
            @Source ImportRun run,
            @Name("severity") @DefaultValue("[]") @Description("Only issues as grave as one of these; all without it.")
                    List<@NonNull IssueSeverity> severity,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after) {
        Fragment where = severity == null ? Fragment.TRUE : Fragment.of("i.severity = any(?)", severity);
        return ISSUES.page(run.key, where, Paging.of(first, after, null, null)).thenApply(ImportIssueConnection::new);
    }
}
