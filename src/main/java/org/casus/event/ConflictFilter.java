package org.casus.event;

import java.util.List;
import org.casus.dataset.record.Incompatibility;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which conflicts; a class with open fields, since that is what arguments are read into. */
@Input("ConflictFilter")
@Description("Which conflicts: those that meet all that is given. Of a list, one of its values has to be met.")
public class ConflictFilter {

    @Description("A part of the name, in capitals or not.")
    public String name;

    @Description("What they are about.")
    public List<@NonNull Incompatibility> incompatibility;
}
