package org.casus.desk;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("RecordOutcome")
@Description("What a mutation did to a record.")
public enum MutationOutcome {
    @Description("It was not there before.")
    CREATED,

    @Description("Some of its fields changed.")
    UPDATED,

    @Description("It was there already, and says the same.")
    UNCHANGED,

    @Description("It was taken away.")
    REMOVED,

    @Description("It had been removed and is there again.")
    RESTORED
}
