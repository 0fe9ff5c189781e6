package org.casus.actor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.CompletionStage;
import org.casus.claim.Claim;
import org.casus.claim.ReportedStatistic;
import org.casus.graphql.node.Records;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** The actors of claims and reported statistics. */
@GraphQLApi
@RegisterForReflection
public class ClaimActors {

    @Description("Whose people it counts; null where the speaker named nobody.")
    public CompletionStage<Actor> victimActor(@Source Claim claim) {
        return Records.one(Actor.class, claim.victimActorKey);
    }

    @Description("Who did it, as the speaker says; null where it counts somebody.")
    public CompletionStage<Actor> responsible(@Source Claim claim) {
        return Records.one(Actor.class, claim.responsibleKey);
    }

    /** Whom it is about. */
    @Description("The actor that it is about.")
    public CompletionStage<Actor> subject(@Source ReportedStatistic statistic) {
        return Records.one(Actor.class, statistic.subjectKey);
    }
}
