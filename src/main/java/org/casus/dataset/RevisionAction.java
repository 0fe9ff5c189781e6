package org.casus.dataset;

import org.eclipse.microprofile.graphql.Description;

@Description("What was done to a record.")
public enum RevisionAction {
    @Description("It was not there before.")
    CREATED,

    @Description("Some of its fields changed.")
    UPDATED,

    @Description("It was taken away; the revision keeps its last state.")
    REMOVED,

    @Description("It had been removed and is there again.")
    RESTORED
}
