package org.casus.desk.input;

import java.util.Map;
import org.casus.actor.Actor;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ParticipationInput")
@Description("An actor's part in an event.")
public class ParticipationInput implements Checked {

    @NonNull
    @Description("The actor's ref.")
    public String actor;

    @Description("Its side; left out where it is on none.")
    public Side side;

    @NonNull
    @Description("What it did.")
    public Role role;

    /** As an event's state has it. */
    Map<String, Object> element(Checks checks, String path) {
        Map<String, Object> element = Checks.state();
        Checks.put(element, "actor", checks.refer(Actor.class, actor, path + ".actor"));
        Checks.put(element, "side", Checks.word(side));
        Checks.put(element, "role", Checks.word(role));
        return element;
    }
}
