package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("What a release of a dataset is.")
public enum ReleaseKind {
    @Description("Checked and published as a version.")
    FINAL,

    @Description("Published soon after the events, to be replaced by a final release.")
    CANDIDATE,

    @Description("Changes in place, without versions.")
    LIVING,

    @Description("Written by the users of this server.")
    DESK
}
