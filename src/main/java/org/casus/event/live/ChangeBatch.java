package org.casus.event.live;

/** What the types of subscriptions say of the fields that they share. */
final class ChangeBatch {

    static final String GAP =
            "Whether changes were left out here, since they came faster than they were taken. What was left out"
                    + " begins behind the cursor: ask changes for it, or subscribe anew with it.";

    static final String CURSOR =
            "Where the change stands: given as since to this subscription or to changes, it goes on behind it.";

    static final String CHANGE = "What changed, by whom; null at a gap.";

    private ChangeBatch() {}
}
