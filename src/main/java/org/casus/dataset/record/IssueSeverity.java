package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("How grave an issue of an imported row is.")
public enum IssueSeverity {
    @Description("Worth knowing; the row is stored as it is.")
    INFO,

    @Description("Odd; the row is stored as it is.")
    WARNING,

    @Description("The row could not be stored.")
    ERROR
}
