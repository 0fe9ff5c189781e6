package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.CompletionStage;
import org.casus.actor.Actor;
import org.casus.claim.Source;
import org.casus.dataset.Dataset;
import org.casus.graphql.node.Records;
import org.casus.statistics.StatisticsKeys;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;

/** The records that the keys of a row of statistics stand for. */
@GraphQLApi
@RegisterForReflection
public class StatisticsKeyFields {

    @Name("country")
    @Description("The country.")
    public CompletionStage<Country> countryOfKeys(@org.eclipse.microprofile.graphql.Source StatisticsKeys keys) {
        return Records.one(Country.class, keys.countryKey);
    }

    @Name("actor")
    @Description("The actor.")
    public CompletionStage<Actor> actorOfKeys(@org.eclipse.microprofile.graphql.Source StatisticsKeys keys) {
        return Records.one(Actor.class, keys.actorKey);
    }

    @Name("dyad")
    @Description("The dyad.")
    public CompletionStage<Dyad> dyadOfKeys(@org.eclipse.microprofile.graphql.Source StatisticsKeys keys) {
        return Records.one(Dyad.class, keys.dyadKey);
    }

    @Name("conflict")
    @Description("The conflict.")
    public CompletionStage<Conflict> conflictOfKeys(@org.eclipse.microprofile.graphql.Source StatisticsKeys keys) {
        return Records.one(Conflict.class, keys.conflictKey);
    }

    @Name("dataset")
    @Description("The dataset.")
    public CompletionStage<Dataset> datasetOfKeys(@org.eclipse.microprofile.graphql.Source StatisticsKeys keys) {
        return Records.one(Dataset.class, keys.datasetKey);
    }

    @Name("source")
    @Description("The publisher.")
    public CompletionStage<Source> sourceOfKeys(@org.eclipse.microprofile.graphql.Source StatisticsKeys keys) {
        return Records.one(Source.class, keys.sourceKey);
    }
}
