package org.casus.desk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.desk.input.LinkEventsInput;
import org.casus.desk.input.UnlinkEventsInput;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Ties between events. */
@GraphQLApi
@RegisterForReflection
public class LinkMutations {

    private final Links links;

    LinkMutations(Links links) {
        this.links = links;
    }

    @Mutation("linkEvents")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Ties two events of whatever datasets, unless they are; another note takes the place of the one that is there. SAME_AS, POSSIBLY_SAME and NOT_SAME take each other's place, whichever event the tie was read from.")
    public LinkPayload linkEvents(
            @Name("input") @NonNull @Description("The tie.") LinkEventsInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return links.link(input, dryRun);
    }

    /** Unties two events. */
    @Mutation("unlinkEvents")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Takes a tie between two events away, if it is there. POSSIBLY_SAME becomes NOT_SAME, so that casus link does not propose it again; untie that to forget it.")
    public LinkPayload unlinkEvents(
            @Name("input") @NonNull @Description("The tie.") UnlinkEventsInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return links.unlink(input, dryRun);
    }
}
