package org.casus.dataset.record;

import java.util.EnumSet;
import org.eclipse.microprofile.graphql.Description;

@Description("How exactly an event is placed, the most exact first.")
public enum PlacePrecision {
    @Description("The very place is known.")
    EXACT,

    @Description("Within about 25 km of the place.")
    NEAR,

    @Description("Known to the second administrative level, such as a district.")
    ADMIN2,

    @Description("Known to the first administrative level, such as a province.")
    ADMIN1,

    @Description("Somewhere along a line or in an area that is no administrative unit.")
    FUZZY,

    @Description("Known to the country only.")
    COUNTRY,

    @Description("In international waters or airspace.")
    SEA_OR_AIR,

    @Description("Nobody said how exact the place is.")
    UNKNOWN;

    /** The precisions at least as exact as this one. */
    public EnumSet<PlacePrecision> orBetter() {
        return EnumSet.range(EXACT, this);
    }
}
