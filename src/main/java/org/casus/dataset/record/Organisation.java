package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("How organised an actor is, as UCDP's list of actors says in its column Org.")
public enum Organisation {
    @Description("A group with a name of its own and a command: code 1.")
    FORMAL,

    @Description("Supporters of a party or a candidate, without a formal organisation: code 2.")
    INFORMAL,

    @Description("People of one kin, faith, village or the like, without a formal organisation: code 3.")
    COMMUNAL,

    @Description("A government: code 4.")
    GOVERNMENT
}
