package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("How a speaker put a number.")
public enum Quantifier {
    @Description("Just so many.")
    EXACTLY,

    @Description("So many or more.")
    AT_LEAST,

    @Description("More than so many.")
    MORE_THAN,

    @Description("So many or fewer.")
    AT_MOST,

    @Description("Fewer than so many.")
    LESS_THAN,

    @Description("An estimate or a round number.")
    ABOUT,

    @Description("From a low to a high number.")
    RANGE,

    @Description("More than one; no number was given.")
    SEVERAL
}
