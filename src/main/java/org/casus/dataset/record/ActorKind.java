package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("What an actor is.")
public enum ActorKind {
    @Description("A government.")
    STATE,

    @Description("The forces of a state: army, police, a named unit.")
    STATE_FORCES,

    @Description("An organised armed group against a government.")
    REBEL_GROUP,

    @Description("A political, local or pro-government militia, a cartel or a gang.")
    MILITIA,

    @Description("A group by kin, ethnicity, faith or village.")
    COMMUNAL_GROUP,

    @Description("People in a violent demonstration or mob.")
    RIOTERS,

    @Description("People in a peaceful demonstration.")
    PROTESTERS,

    @Description("Unarmed people.")
    CIVILIANS,

    @Description("Forces from abroad, such as a peace mission or private company.")
    EXTERNAL_FORCES,

    @Description("Several actors that act together under one name.")
    COALITION,

    @Description("Not known, or the source does not say.")
    UNKNOWN
}
