package org.casus.desk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.desk.input.ClaimInput;
import org.casus.desk.input.RetractClaimInput;
import org.casus.desk.input.ReviseClaimInput;
import org.casus.desk.input.SetClaimConfirmationInput;
import org.casus.desk.input.StatisticInput;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Claims, and figures that belong to no event. */
@GraphQLApi
@RegisterForReflection
public class ClaimMutations {

    private final Desk desk;

    ClaimMutations(Desk desk) {
        this.desk = desk;
    }

    /** Records a claim. */
    @Mutation("recordClaim")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Records what somebody says of an event of whatever dataset. The toll of an event of the desk's own follows. Sent twice, the second time changes nothing and says so.")
    public ClaimPayload recordClaim(
            @Name("input") @NonNull @Description("The claim.") ClaimInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return ClaimPayload.of(desk.record(checks -> input.want(checks, null, null, "input"), dryRun));
    }

    /** Revises a claim. */
    @Mutation("reviseClaim")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Records what a speaker says now, as a claim in the place of an earlier one. Both stay, and tolls go by the new one.")
    public ClaimPayload reviseClaim(
            @Name("input") @NonNull @Description("What is said now.") ReviseClaimInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return ClaimPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }

    @Mutation("setClaimConfirmation")
    @Allowed(AccessRole.EDITOR)
    @Description("Says how far a claim is confirmed, and since when.")
    public ClaimPayload setClaimConfirmation(
            @Name("input") @NonNull @Description("How far it is confirmed.") SetClaimConfirmationInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return ClaimPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }

    /** Retracts a claim. */
    @Mutation("retractClaim")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Marks a claim as retracted: it stays, and counts no more from then on. Nothing that its speaker said before comes back, unless the retraction restores it.")
    public ClaimPayload retractClaim(
            @Name("input") @NonNull @Description("Which claim, and why.") RetractClaimInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return ClaimPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }

    @Mutation("recordReportedStatistic")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Records a figure that somebody reported and that belongs to no event. Sent twice, the second time changes nothing and says so.")
    public ReportedStatisticPayload recordReportedStatistic(
            @Name("input") @NonNull @Description("The figure.") StatisticInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return ReportedStatisticPayload.of(desk.record(checks -> input.want(checks, null, "input"), dryRun));
    }
}
