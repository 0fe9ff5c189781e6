package org.casus.dataset;

import org.eclipse.microprofile.graphql.Description;

@Description("How far an import run has come.")
public enum RunStatus {
    @Description("At work.")
    RUNNING,

    @Description("Every row of the file was seen to.")
    COMPLETED,

    @Description("Stopped by an error; what was stored before it stays.")
    FAILED,

    @Description("Its process ended without a word; the same import once more finishes its work.")
    INTERRUPTED
}
