package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

/** UCDP's three types of organised violence. */
@Description("UCDP's type of organised violence.")
public enum TypeOfViolence {
    @Description("A government fights another government or an organised armed group.")
    STATE_BASED,

    @Description("Organised groups fight each other, none of them a government.")
    NON_STATE,

    @Description("A government or an organised group kills civilians.")
    ONE_SIDED
}
