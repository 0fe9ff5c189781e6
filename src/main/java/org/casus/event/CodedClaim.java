package org.casus.event;

import java.util.Objects;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Quantifier;
import org.casus.dataset.record.Toll;

/**
 * What a dataset coded of an event, as a claim of the dataset: one an event, with the ref of the event and
 * {@code /coded}, of all people killed. It follows from what the dataset says of the event, so revisions tell only of
 * the event. Who the coders say first said so is kept as the words they use.
 */
public final class CodedClaim {

    /** What its ref has behind the event's. */
    public static final String SUFFIX = "/coded";

    /** So many independent reports make a claim a corroborated one. */
    private static final int CORROBORATING_REPORTS = 2;

    private CodedClaim() {}

    /** Its ref. */
    public static String ref(String event) {
        return event + SUFFIX;
    }

    /** Whether there is none. */
    public static boolean isEmpty(Toll toll) {
        return toll.low() == null && toll.best() == null && toll.high() == null;
    }

    /** How its number is meant. */
    public static Quantifier quantifier(Toll toll) {
        boolean exact = Objects.equals(toll.low(), toll.best()) && Objects.equals(toll.best(), toll.high())
                || toll.low() == null && toll.high() == null;
        return exact ? Quantifier.EXACTLY : Quantifier.RANGE;
    }

    /**
     * How far it is confirmed.
     *
     * @param reports how many reports the coders had; null where that was not coded
     */
    public static Confirmation confirmation(Integer reports) {
        return reports != null && reports >= CORROBORATING_REPORTS
                ? Confirmation.CORROBORATED
                : Confirmation.UNCONFIRMED;
    }
}
