package org.casus.desk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.desk.input.EventInput;
import org.casus.desk.input.RetractEventInput;
import org.casus.desk.input.UpdateEventInput;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Events of the desk's own. */
@GraphQLApi
@RegisterForReflection
public class EventMutations {

    private final Desk desk;

    EventMutations(Desk desk) {
        this.desk = desk;
    }

    @Mutation("recordEvent")
    @Allowed(AccessRole.EDITOR)
    @Description("Records an event with its claims. Sent twice, the second time changes nothing and says so.")
    public EventPayload recordEvent(
            @Name("input") @NonNull @Description("The event.") EventInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return EventPayload.of(desk.record(checks -> input.want(checks, null, "input"), dryRun));
    }

    @Mutation("updateEvent")
    @Allowed(AccessRole.EDITOR)
    @Description("Changes an event.")
    public EventPayload updateEvent(
            @Name("input") @NonNull @Description("What is to change.") UpdateEventInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return EventPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }

    /** Retracts an event. */
    @Mutation("retractEvent")
    @Allowed(AccessRole.EDITOR)
    @Description(
            "Takes an event away, with what is claimed of it. Revisions keep what they were at last; the event can be recorded again.")
    public EventPayload retractEvent(
            @Name("input") @NonNull @Description("Which event, and why.") RetractEventInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        return EventPayload.of(desk.record(checks -> input.want(checks, "input"), dryRun));
    }
}
