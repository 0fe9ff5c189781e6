package org.casus.event.live;

import org.casus.claim.Claim;
import org.casus.dataset.Revision;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A claim that was recorded, or the word that some were left out. */
@Description("A claim that was recorded, or, where gap is true, the word that changes were left out here.")
public record ClaimChange(
        @NonNull @Description(ChangeBatch.GAP) boolean gap,

        @NonNull @Description(ChangeBatch.CURSOR) String cursor,

        @Description(ChangeBatch.CHANGE) Revision change,

        @Description("The claim as it is now; null at a gap.")
        Claim claim) {

    static ClaimChange of(Revision change, Claim claim, String cursor) {
        return new ClaimChange(change == null, cursor, change, claim);
    }
}
