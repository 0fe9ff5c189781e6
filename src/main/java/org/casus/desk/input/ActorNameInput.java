package org.casus.desk.input;

import java.time.LocalDate;
import java.util.Map;
import org.casus.actor.NameKind;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ActorNameInput")
@Description("A name of an actor.")
public class ActorNameInput implements Checked {

    @NonNull
    @Description("What kind of name it is.")
    public NameKind kind;

    @NonNull
    @Description("The name; 500 characters at most.")
    public String name;

    @Description("Its language, as a BCP 47 tag; 20 characters at most.")
    public String language;

    @Description("First day it was used, where known.")
    public LocalDate from;

    @Description("Last day it was used, where known.")
    public LocalDate to;

    /** As an actor's state has it. */
    Map<String, Object> element(Checks checks, String path) {
        checks.inOrder(from, to, path + ".to");
        Map<String, Object> element = Checks.state();
        Checks.put(element, "kind", Checks.word(kind));
        Checks.put(element, "name", checks.text(name, 500, path + ".name"));
        Checks.put(element, "language", checks.text(language, 20, path + ".language"));
        Checks.put(element, "from", Checks.day(from));
        Checks.put(element, "to", Checks.day(to));
        return element;
    }
}
