package org.casus.desk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.desk.input.PlaceInput;
import org.casus.desk.input.SourceInput;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Sources and places. */
@GraphQLApi
@RegisterForReflection
public class SourceMutations {

    private final Desk desk;

    SourceMutations(Desk desk) {
        this.desk = desk;
    }

    /** Records a source. */
    @Mutation("recordSource")
    @Allowed(AccessRole.EDITOR)
    @Description("Records somebody who publishes or speaks. Sent twice, the second time changes nothing and says so.")
    public SourcePayload recordSource(
            @Name("input") @NonNull @Description("The source.") SourceInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return SourcePayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }

    /** Records a place. */
    @Mutation("recordPlace")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Records where something is. Events there follow. Sent twice, the second time changes nothing and says so.")
    public PlacePayload recordPlace(
            @Name("input") @NonNull @Description("The place.") PlaceInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return PlacePayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }
}
