package org.casus.desk.input;

import java.util.List;
import java.util.Map;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A tie between two actors. */
@Input("RelateActorsInput")
@Description("A tie from an actor of the desk's own to any other.")
public class RelateActorsInput implements Checked {

    /** The ref of the actor that has it. */
    @NonNull
    @Description("The ref of the actor that has the tie.")
    public String actor;

    @NonNull
    @Description("The tie.")
    public ActorTieInput relation;

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        if (relation != null) {
            state.put("relations", List.of(relation.element(checks, actor, path + ".relation")));
        }
        checks.want(
                new RecordCommand(RecordCommand.Intent.ADD, Shapes.ACTOR, actor, state, Map.of(), null, null, path));
    }
}
