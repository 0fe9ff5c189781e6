package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

<<<<<<< HEAD
/** A region of the world, as UCDP divides it. */
@Description("A region of the world, as UCDP divides it.")
=======
/** A part of the world, as UCDP divides it. */
@Description("A part of the world, as UCDP divides it.")
>>>>>>> statistics
public enum Region {
    @Description("Africa without Egypt.")
    AFRICA,

<<<<<<< HEAD
    @Description("North, Central and South America and the Caribbean.")
    AMERICAS,

    @Description("Asia east of Iran, Central Asia and Oceania.")
=======
    @Description("North, Central and South America with the Caribbean.")
    AMERICAS,

    @Description("Asia from Afghanistan and Central Asia eastwards, with Oceania.")
>>>>>>> statistics
    ASIA,

    @Description("Europe with Russia, Cyprus and the Caucasus.")
    EUROPE,

<<<<<<< HEAD
    @Description("From Egypt and Turkey to Iran and Yemen.")
=======
    @Description("From Egypt and Turkey to Iran and the Arabian peninsula.")
>>>>>>> statistics
    MIDDLE_EAST
}
