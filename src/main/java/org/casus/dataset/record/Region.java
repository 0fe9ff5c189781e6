package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

/** A region of the world, as UCDP divides it. */
@Description("A region of the world, as UCDP divides it.")
public enum Region {
    @Description("Africa without Egypt.")
    AFRICA,

    @Description("North, Central and South America and the Caribbean.")
    AMERICAS,

    @Description("Asia east of Iran, Central Asia and Oceania.")
    ASIA,

    @Description("Europe with Russia, Cyprus and the Caucasus.")
    EUROPE,

    @Description("From Egypt and Turkey to Iran and Yemen.")
    MIDDLE_EAST
}
