package org.casus.desk.input;

import org.casus.actor.Actor;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;
import org.casus.desk.ledger.Part;
import org.casus.graphql.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An actor's part in an event. */
@Input("ParticipationInput")
@Description("An actor's part in an event.")
public class ParticipationInput implements Checked {

    /** The actor's ref. */
    @NonNull
    @Description("The actor's ref.")
    public String actor;

    /** Its side. */
    @Description("Its side; left out where it is on none.")
    public Side side;

    /** What it did. */
    @NonNull
    @Description("What it did.")
    public Role role;

    /** As an event's state has it. */
    String element(Checks checks, String path) {
        checks.refer(Actor.class, actor, path + ".actor");
        return new Part(Checks.word(side), Checks.word(role), actor).text();
    }
}
