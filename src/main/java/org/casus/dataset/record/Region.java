package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("A region of the world, as UCDP divides it.")
public enum Region {
    @Description("Africa without Egypt.")
    AFRICA,

    @Description("North, Central and South America with the Caribbean.")
    AMERICAS,

    @Description("Asia from Afghanistan and Central Asia eastwards, with Oceania.")
    ASIA,

    @Description("Europe with Russia, Cyprus and the Caucasus.")
    EUROPE,

    @Description("From Egypt and Turkey to Iran and the Arabian peninsula.")
    MIDDLE_EAST
}
