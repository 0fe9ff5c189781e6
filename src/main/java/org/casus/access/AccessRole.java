package org.casus.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("AccessRole")
@Description("What somebody may do; each role may do what those before it may.")
public enum AccessRole {
    @Description("Reads.")
    READER,

    @Description("Reads, and records, revises and retracts.")
    EDITOR,

    @Description("Does all that, imports files, and makes, lists and revokes API keys.")
    ADMIN;

    /** Whether this role may do what is asked of that one. */
    public boolean covers(AccessRole needed) {
        return compareTo(needed) >= 0;
    }
}
