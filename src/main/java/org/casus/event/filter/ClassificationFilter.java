package org.casus.event.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A class of a scheme. */
@Description("A class of somebody's scheme.")
@Input("ClassificationFilter")
public class ClassificationFilter {

    @NonNull
    @Description("The scheme, such as acled or cameo.")
    public String scheme;

    @NonNull
    @Description("The code in the scheme.")
    public String code;
}
