package org.casus.actor;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of name it is.")
public enum NameKind {
    @Description("The name it is listed under.")
    PRIMARY,

    @Description("Another name in use.")
    ALIAS,

    @Description("A name it no longer uses.")
    FORMER,

    @Description("Initials.")
    ACRONYM,

    @Description("The name in its own language.")
    NATIVE
}
