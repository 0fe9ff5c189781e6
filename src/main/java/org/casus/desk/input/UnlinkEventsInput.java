package org.casus.desk.input;

import org.casus.event.LinkKind;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("UnlinkEventsInput")
@Description("A tie between two events that is to go.")
public class UnlinkEventsInput implements Checked {

    /** The ref of the event that has it. */
    @NonNull
    @Description("The ref of the one event.")
    public String event;

    /** What the tie is. */
    @NonNull
    @Description("What the one is to the other.")
    public LinkKind kind;

    /** The ref of the other one. */
    @NonNull
    @Description("The ref of the other event.")
    public String other;
}
