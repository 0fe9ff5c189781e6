package org.casus.desk.input;

import java.util.List;
import java.util.Map;
import org.casus.actor.NameKind;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AddActorNameInput")
@Description("A further name of an actor of the desk's own.")
public class AddActorNameInput implements Checked {

    @NonNull
    @Description("The actor's ref.")
    public String actor;

    @NonNull
    @Description("The name. PRIMARY it is not: an actor has one of these, which recordActor changes.")
    public ActorNameInput name;

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        if (name != null) {
            if (name.kind == NameKind.PRIMARY) {
                checks.wrong(path + ".name.kind", "An actor has one PRIMARY name; recordActor changes it.");
            }
            state.put("names", List.of(name.element(checks, path + ".name")));
        }
        checks.want(
                new RecordCommand(RecordCommand.Intent.ADD, Shapes.ACTOR, actor, state, Map.of(), null, null, path));
    }
}
