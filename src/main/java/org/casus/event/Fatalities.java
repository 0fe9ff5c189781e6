package org.casus.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The people killed in an event. Null is "nobody counted", which is not 0. */
@Description(
        "The people killed in an event: its deaths, its victims. Null means that nobody counted, which is not 0. Datasets break the order low, best, high now and then; numbers are kept as coded.")
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
        TollBasis basis,

        @NonNull
        @Description(
                "How it is known: with knownBy, a toll that its dataset coded without a date is CODED_UNDATED, never 0.")
        TollKnowledge known,

        @Ignore Long releaseKey) {

    /** As the record of an event says. */
    static Fatalities of(Event event) {
        boolean coded = isCoded(event);
        return new Fatalities(
                event.deathsLow,
                event.deathsBest,
                event.deathsHigh,
                event.deathsA,
                event.deathsB,
                event.deathsCivilians,
                event.deathsUnknown,
                event.basis,
                coded ? TollKnowledge.CODED : hasToll(event) ? TollKnowledge.CLAIMED : TollKnowledge.NONE,
                coded ? event.releaseKey : null);
    }

    /** Whether its dataset coded how many were killed. */
    static boolean isCoded(Event event) {
        return event.basis == TollBasis.SOURCE_CODED && hasToll(event);
    }

    private static boolean hasToll(Event event) {
        return event.deathsLow != null || event.deathsBest != null || event.deathsHigh != null;
    }

    /** It where nobody dated what a dataset coded. */
    Fatalities codedUndated(Long release) {
        return new Fatalities(
                low, best, high, sideA, sideB, civilians, unknown, basis, TollKnowledge.CODED_UNDATED, release);
    }
}
