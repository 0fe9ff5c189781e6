package org.casus.claim;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.FIRST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.CompletionStage;
import org.casus.dataset.History;
import org.casus.dataset.RevisionConnection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** What was done to claims, reports, sources and reported statistics. */
@GraphQLApi
@RegisterForReflection
public class ClaimHistory {

    /** What was done to it. */
    @Name("revisions")
    @Description(History.REVISIONS)
    public CompletionStage<RevisionConnection> revisionsOfClaim(
            @Source Claim claim,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after) {
        return History.revisions(claim, first, after);
    }

    /** What was done to it. */
    @Name("revisions")
    @Description(History.REVISIONS)
    public CompletionStage<RevisionConnection> revisionsOfReport(
            @Source Report report,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after) {
        return History.revisions(report, first, after);
    }

    /** What was done to it. */
    @Name("revisions")
    @Description(History.REVISIONS)
    public CompletionStage<RevisionConnection> revisionsOfSource(
            @Source org.casus.claim.Source source,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after) {
        return History.revisions(source, first, after);
    }

    /** What was done to it. */
    @Name("revisions")
    @Description(History.REVISIONS)
    public CompletionStage<RevisionConnection> revisionsOfStatistic(
            @Source ReportedStatistic statistic,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after) {
        return History.revisions(statistic, first, after);
    }
}
