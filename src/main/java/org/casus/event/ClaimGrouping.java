package org.casus.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What the claims of a group have in common.")
public enum ClaimGrouping {
    @Description("Who says so.")
    SPEAKER,

    @Description("Whom they count.")
    VICTIM_GROUP
}
