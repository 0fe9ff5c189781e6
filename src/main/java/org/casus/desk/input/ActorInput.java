package org.casus.desk.input;

import java.util.List;
import java.util.Map;
import org.casus.actor.NameKind;
import org.casus.dataset.record.ActorKind;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ActorInput")
@Description("Somebody who takes part in conflict. Of one that is there already, what is left out stays.")
public class ActorInput implements Checked {

    /** More would be no list of names any more. */
    private static final int MOST = 200;

    @NonNull
    @Description("Its ref, such as desk-actor:islamic-state.")
    public String ref;

    @NonNull
    @Description("What it is.")
    public ActorKind kind;

    /** Its names. */
    @NonNull
    @Description("All its names, one of them PRIMARY: the one that it is listed under; 200 at most.")
    public List<@NonNull ActorNameInput> names;

    /** Its ties to others. */
    @Description("All its ties to others; those that it has where they are left out.")
    public List<@NonNull ActorTieInput> relations;

    /** The version that was seen. */
    @Description(Versions.SEEN)
    public Integer version;

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        Checks.put(state, "kind", Checks.word(kind));
        List<ActorNameInput> primary = Checks.orNone(names).stream()
                .filter(name -> name.kind == NameKind.PRIMARY)
                .toList();
        if (primary.size() == 1) {
            Checks.put(state, "name", primary.getFirst().name);
        } else {
            checks.wrong(path + ".names", primary.size() + " of the names are PRIMARY; one must be.");
        }
        state.put("names", checks.each(names, MOST, path + ".names", (name, at) -> name.element(checks, at)));
        if (relations != null) {
            state.put(
                    "relations",
                    checks.each(relations, MOST, path + ".relations", (tie, at) -> tie.element(checks, ref, at)));
        }
        checks.want(Shapes.ACTOR, ref, state, Map.of(), version, path);
    }
}
