package org.casus.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The people killed in an event. Null is "nobody counted", which is not 0. */
@Description(
        "The people killed in an event. Null means that nobody counted, which is not 0. Numbers are kept as coded: datasets break the order low, best, high now and then; ACLED's 0 says that none are reported or known; and where UCDP has 0 for a side or civilians and more than 0 of unknown status, nobody knows whose those were.")
public record Fatalities(
        @Description("The lowest credible total.") Integer low,
        @Description("The best estimate of the total.") Integer best,

        @Description("The highest credible total; null where every claim is open above.")
        Integer high,

        @Description("Killed on side A.") Integer sideA,
        @Description("Killed on side B.") Integer sideB,
        @Description("Unarmed people killed.") Integer civilians,
        @Description("Killed, of unknown status.") Integer unknown,

        @NonNull @Description("Where the numbers come from.")
        TollBasis basis) {}
