package org.casus.event;

import java.time.Instant;
import org.casus.claim.Claim;
import org.casus.dataset.record.Confirmation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "What claims make of a toll after one of them was said, or something was said of it: that it is confirmed, denied, retracted.")
public record TollStep(
        @NonNull @Description("When that was said.") Instant at,

        @NonNull @Description("The claim.") Claim claim,

        @Description(
                "How far the claim was confirmed from then on, where that is what was said; null where it was the claim itself.")
        Confirmation confirmation,

        @NonNull @Description("The toll from then on.") Fatalities fatalities) {}
