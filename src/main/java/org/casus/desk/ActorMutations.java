package org.casus.desk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.desk.input.ActorInput;
import org.casus.desk.input.AddActorNameInput;
import org.casus.desk.input.MergeActorsInput;
import org.casus.desk.input.RelateActorsInput;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Actors of the desk's own. */
@GraphQLApi
@RegisterForReflection
public class ActorMutations {

    private final Desk desk;

    ActorMutations(Desk desk) {
        this.desk = desk;
    }

    @Mutation("recordActor")
    @Allowed(AccessRole.EDITOR)
    @Description("Records an actor with all its names. Sent twice, the second time changes nothing and says so.")
    public ActorPayload recordActor(
            @Name("input") @NonNull @Description("The actor.") ActorInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return ActorPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }

    @Mutation("addActorName")
    @Allowed(AccessRole.EDITOR)
    @Description("Adds a name to an actor, unless it has it.")
    public ActorPayload addActorName(
            @Name("input") @NonNull @Description("The name.") AddActorNameInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return ActorPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }

    /** Ties two actors. */
    @Mutation("relateActors")
    @Allowed(AccessRole.EDITOR)
    @Description("Ties an actor to another, unless it is.")
    public ActorPayload relateActors(
            @Name("input") @NonNull @Description("The tie.") RelateActorsInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return ActorPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }

    @Mutation("mergeActors")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Makes one of two records of the same actor. The one that stays gets the names and ties of the other, and all that named the other names it: events, claims, reported statistics, ties. The other's ref and id keep answering, by the one that stays. Sent twice, the second time changes nothing and says so.")
    public ActorPayload mergeActors(
            @Name("input") @NonNull @Description("The two records.") MergeActorsInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return ActorPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }
}
