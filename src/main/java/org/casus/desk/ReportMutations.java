package org.casus.desk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.desk.input.RecordReportInput;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Whole reports. */
@GraphQLApi
@RegisterForReflection
public class ReportMutations {

    static final String DRY_RUN = "Whether to show what would change, and store nothing.";

    private final Desk desk;

    ReportMutations(Desk desk) {
        this.desk = desk;
    }

    @Mutation("recordReport")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Records a report with all that it says, or nothing of it. Sent twice, the second time changes nothing and says so. A record that is there and says something else is changed where its version is given.")
    public RecordReportPayload recordReport(
            @Name("input") @NonNull @Description("The report.") RecordReportInput input,
            @Name("dryRun") @DefaultValue("false") @Description(DRY_RUN) boolean dryRun) {
        return RecordReportPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }
}
