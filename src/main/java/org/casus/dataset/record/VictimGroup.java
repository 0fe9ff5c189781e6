package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("Whom a claim counts. Groups other than ALL do not overlap.")
public enum VictimGroup {
    @Description("Everybody, of whatever group.")
    ALL,

    @Description("Unarmed people.")
    CIVILIANS,

    @Description("Soldiers, police and others of a state.")
    STATE_FORCES,

    @Description("Armed forces, police and guards that hold an area without being a recognised state.")
    SECURITY_FORCES,

    @Description("Members of an armed group.")
    ARMED_GROUP,

    @Description("People held.")
    PRISONERS,

    @Description("The speaker did not say who they were.")
    UNKNOWN
}
