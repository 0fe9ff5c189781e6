package org.casus.event;

import java.util.List;
import org.casus.dataset.record.PlacePrecision;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which places; a class with open fields, since that is what arguments are read into. */
@Input("PlaceFilter")
@Description("Which places: those that meet all that is given. Of a list, one of its values has to be met.")
public class PlaceFilter {

    @Description("A part of the name, in capitals or not.")
    public String name;

    @Description(
            "Their countries, by ISO 3166 codes (SY, SYR, 760), gw:652 for a Gleditsch-Ward number, or names (Syria).")
    public List<@NonNull String> country;

    @Description("First administrative levels, as the sources write them.")
    public List<@NonNull String> admin1;

    @Description("How exact they are.")
    public List<@NonNull PlacePrecision> precision;
}
