package org.casus.desk.input;

import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An actor as somebody saw it. */
@Input("ActorAtVersionInput")
@Description("An actor of the desk's own, as you saw it.")
public class ActorAtVersionInput implements Checked {

    @NonNull
    @Description("Its ref.")
    public String ref;

    /** The version that was seen. */
    @NonNull
    @Description(Versions.NEEDED)
    public Integer version;
}
