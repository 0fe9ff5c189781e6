package org.casus.desk.input;

import java.util.List;
import java.util.Map;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.casus.graphql.error.ErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Two records that are of one actor. */
@Input("MergeActorsInput")
@Description("Two records of the desk's own that are of one actor.")
public class MergeActorsInput implements Checked {

    @NonNull
    @Description("The record that goes. Its ref keeps answering: by the other one.")
    public ActorAtVersionInput actor;

    @NonNull
    @Description("The record that stays, with its kind and its primary name.")
    public ActorAtVersionInput into;

    @Description("Why; 2,000 characters at most. The revisions of both say so.")
    public String reason;

    /** Wants it. */
    public void want(Checks checks, String path) {
        if (actor == null || into == null) {
            return; // told already
        }
        String why = checks.reason(reason, path + ".reason");
        if (actor.ref != null && actor.ref.equals(into.ref)) {
            checks.violations()
                    .add(
                            ErrorCode.INVALID_ARGUMENTS,
                            path + ".into.ref",
                            "That is the same record; name the other one of the two.");
            return;
        }
        checks.want(new RecordCommand(
                RecordCommand.Intent.ABSORB,
                Shapes.ACTOR,
                into.ref,
                actor.ref == null ? Map.of() : Map.of("mergedRefs", List.of(actor.ref)),
                Map.of(),
                into.version,
                why,
                path + ".into"));
        checks.want(new RecordCommand(
                RecordCommand.Intent.REMOVE,
                Shapes.ACTOR,
                actor.ref,
                Map.of(),
                Map.of(),
                actor.version,
                why,
                path + ".actor"));
    }
}
