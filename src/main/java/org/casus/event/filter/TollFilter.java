package org.casus.event.filter;

import org.casus.graphql.paging.IntRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** How many people were killed; a class with open fields, since that is what arguments are read into. */
@Input("TollFilter")
@Description("How many people were killed. An event of which a number is not known meets no condition on it.")
public class TollFilter {

    @Description("Lowest credible number of people killed.")
    public IntRange low;

    @Description("Best estimate of people killed.")
    public IntRange best;

    @Description("Highest credible number of people killed.")
    public IntRange high;

    @Description("Unarmed people killed.")
    public IntRange civilians;
}
