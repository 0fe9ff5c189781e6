package org.casus.claim;

import java.util.List;
import org.casus.dataset.record.SourceKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which sources; a class with open fields, since that is what arguments are read into. */
@Input("SourceFilter")
@Description("Which sources: those that meet all that is given. Of a list, one of its values has to be met.")
public class SourceFilter {

    @Description("A part of the name, in capitals or not.")
    public String name;

    @Description("What they are.")
    public List<@NonNull SourceKind> kind;

    @Description(
            "Their countries, by ISO 3166 codes (SY, SYR, 760), gw:652 for a Gleditsch-Ward number, or names (Syria).")
    public List<@NonNull String> country;
}
