package org.casus.desk.input;

import java.time.LocalDate;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.actor.RelationKind;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ActorTieInput")
@Description("A tie to another actor, as the actor that has it sees it: its PARENT, what it is a MEMBER_OF.")
public class ActorTieInput implements Checked {

    /** What the tie is. */
    @NonNull
    @Description("What the other one is to it.")
    public RelationKind kind;

    @NonNull
    @Description("The ref of the other one.")
    public String other;

    /** Since when. */
    @Description("The first day, where known.")
    public LocalDate from;

    /** Until when. */
    @Description("The last day, where known.")
    public LocalDate to;

    /** As an actor's state has it. */
    Map<String, Object> element(Checks checks, String actor, String path) {
        checks.inOrder(from, to, path + ".to");
        if (actor != null && actor.equals(other)) {
            checks.wrong(path + ".other", "An actor has no tie to itself.");
        }
        Map<String, Object> element = Checks.state();
        Checks.put(element, "kind", Checks.word(kind));
        Checks.put(element, "other", checks.refer(Actor.class, other, path + ".other"));
        Checks.put(element, "from", Checks.day(from));
        Checks.put(element, "to", Checks.day(to));
        return element;
    }
}
