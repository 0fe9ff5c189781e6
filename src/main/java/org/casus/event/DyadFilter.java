package org.casus.event;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which dyads; a class with open fields, since that is what arguments are read into. */
@Input("DyadFilter")
@Description("Which dyads: those that meet all that is given. Of a list, one of its values has to be met.")
public class DyadFilter {

    @Description("A part of the name, in capitals or not.")
    public String name;

    @Description("The refs of the conflicts that they fight in, such as ucdp-conflict:299.")
    public List<@NonNull String> conflict;

    @Description("The refs of actors of which one is a side, such as ucdp-actor:234.")
    public List<@NonNull String> actor;
}
