package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.casus.actor.Actor;
import org.casus.graphql.BatchLoader;
import org.casus.graphql.GraphQLRequest;
import org.casus.graphql.Records;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Places, conflicts and dyads, one at a time, and what belongs to them. */
@GraphQLApi
@RegisterForReflection
public class PlaceQueries {

    private static final String REF = "The ref.";
    private static final String ID = "The global id.";

    private static final BatchLoader<Long, List<Dyad>> DYADS = BatchLoader.list(
            "conflict.dyads",
            (reader, keys) -> Records.grouped(Dyad.ofConflicts(reader, keys), dyad -> dyad.conflictKey));

    @Query("place")
    @Description("One place, by its ref or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Place place(@Name("ref") @Description(REF) String ref, @Name("id") @Id @Description(ID) String id) {
        return Records.get(Place.class, ref, id);
    }

    @Query("conflict")
    @Description(
            "One conflict, by its ref, such as ucdp-conflict:299, or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Conflict conflict(@Name("ref") @Description(REF) String ref, @Name("id") @Id @Description(ID) String id) {
        return Records.getOrSuggest(Conflict.class, ref, id);
    }

    @Query("dyad")
    @Description(
            "One dyad, by its ref, such as ucdp-dyad:11973, or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Dyad dyad(@Name("ref") @Description(REF) String ref, @Name("id") @Id @Description(ID) String id) {
        return Records.getOrSuggest(Dyad.class, ref, id);
    }

    /** The country of a place. */
    @Name("country")
    @Description("The country; null at sea.")
    public CompletionStage<Country> countryOfPlace(@Source Place place) {
        return Records.one(Country.class, place.countryKey);
    }

    /** The dyads of a conflict. */
    @NonNull
    @Description("The dyads that fight in it, by name.")
    public CompletionStage<List<@NonNull Dyad>> dyads(@Source Conflict conflict) {
        return GraphQLRequest.load(DYADS, conflict.key);
    }

    /** The conflict of a dyad. */
    @Name("conflict")
    @Description("The conflict it fights in.")
    public CompletionStage<Conflict> conflictOfDyad(@Source Dyad dyad) {
        return Records.one(Conflict.class, dyad.conflictKey);
    }

    @Description("The first side.")
    public CompletionStage<Actor> sideA(@Source Dyad dyad) {
        return Records.one(Actor.class, dyad.sideAKey);
    }

    @Description("The second side.")
    public CompletionStage<Actor> sideB(@Source Dyad dyad) {
        return Records.one(Actor.class, dyad.sideBKey);
    }
}
