package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("What a state-based conflict is about, by UCDP.")
public enum Incompatibility {
    @Description("A territory, such as its independence.")
    TERRITORY,

    @Description("Who governs, or how.")
    GOVERNMENT,

    @Description("Both.")
    BOTH
}
