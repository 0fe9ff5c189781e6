package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("How far a claim is confirmed.")
public enum Confirmation {
    @Description("Nobody else has said so yet.")
    UNCONFIRMED,

    @Description("A second, independent speaker says the same.")
    CORROBORATED,

    @Description("Those who can know have confirmed it.")
    CONFIRMED,

    @Description("Somebody who can know says otherwise.")
    DISPUTED,

    @Description("Those concerned deny it.")
    DENIED,

    @Description("The speaker has taken it back.")
    RETRACTED
}
