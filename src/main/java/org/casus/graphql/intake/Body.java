package org.casus.graphql.intake;

import org.casus.graphql.limits.FairBudget;

/**
 * The body of a request, whole. Closed when it no longer waits: what is worked on is bounded by the places at the gate.
 *
 * @param bytes null where the request has none to read, as a GET
 * @param room what it holds of the budget; null for one that needed none
 */
public record Body(byte[] bytes, FairBudget.Lease room) implements AutoCloseable {

    /** That of a request without one. */
    public static final Body NONE = new Body(null, null);

    @Override
    public void close() {
        if (room != null) {
            room.close();
        }
    }
}
