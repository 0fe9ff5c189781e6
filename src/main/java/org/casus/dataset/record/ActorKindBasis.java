package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("What the kind of an actor was inferred from.")
public enum ActorKindBasis {
    @Description("How organised UCDP's list says that it is: a GOVERNMENT is a STATE, a COMMUNAL one a COMMUNAL_GROUP.")
    LISTED,

    @Description("Its name, such as \"Government of Syria\", or a list of names.")
    NAME,

    @Description(
            "Whom it fights, by the dyads of this store: with a state, it is a REBEL_GROUP; with others only, and on UCDP's list as an organised group, a MILITIA.")
    DYADS
}
