package org.casus.claim;

import org.casus.dataset.record.Confirmation;

/**
 * A claim in the line of those that a toll is made of.
 *
 * @param confirmation how far it was confirmed
 * @param silent whether it has its place and says nothing, since it was retracted or another one took its place: what
 *     its speaker said before does not come back
 */
public record StandingClaim(Claim claim, Confirmation confirmation, boolean silent) {}
