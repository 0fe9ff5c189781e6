package org.casus.event;

import java.time.Instant;
import org.casus.claim.Claim;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What claims make of a toll after one of them.")
public record TollStep(
        @NonNull @Description("When the claim was said.") Instant at,

        @NonNull @Description("The claim.") Claim claim,

        @NonNull @Description("The toll from then on.") Fatalities fatalities) {}
