package org.casus.desk.input;

import java.util.Map;
import org.casus.claim.Bounds;
import org.casus.dataset.record.Quantifier;
import org.casus.graphql.engine.Checked;
import org.casus.graphql.error.ErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("QuantityInput")
@Description("A number as a speaker put it: RANGE has low and high, SEVERAL has none, the others have amount.")
public class QuantityInput implements Checked {

    /** Eight billion people live; no claim of one event comes near this, and sums of claims stay numbers. */
    private static final int MOST = 100_000_000;

    @NonNull
    @Description("How it was put.")
    public Quantifier quantifier;

    @Description("The number that was named; of a range, the best estimate where one was. 0 to 100,000,000.")
    public Integer amount;

    /** The lowest number of a range. */
    @Description("Of a range: the lowest number.")
    public Integer low;

    /** The highest number of a range. */
    @Description("Of a range: the highest number.")
    public Integer high;

    /** Says it in a state. */
    void put(Map<String, Object> state, Checks checks, String path) {
        Bounds bounds = bounds(checks, path);
        state.put("quantity.quantifier", Checks.word(quantifier));
        state.put("quantity.amount", amount == null ? null : Long.valueOf(amount));
        state.put("quantity.low", bounds == null ? null : bounds.low());
        state.put("quantity.best", bounds == null ? null : bounds.best());
        state.put("quantity.high", bounds == null ? null : bounds.high());
    }

    /** What it says in low, best and high; null where something is wrong with it, which is noted. */
    private Bounds bounds(Checks checks, String path) {
        boolean right = number(checks, amount, path + ".amount")
                & number(checks, low, path + ".low")
                & number(checks, high, path + ".high");
        if (!right || quantifier == null) {
            return null;
        }
        return switch (quantifier) {
            case RANGE -> range(checks, path);
            case SEVERAL -> {
                unless(amount == null && low == null && high == null, checks, path, "SEVERAL has no number.");
                yield Bounds.of(quantifier, null);
            }
            default -> single(checks, path);
        };
    }

    private Bounds range(Checks checks, String path) {
        if (low == null || high == null) {
            checks.wrong(path + (low == null ? ".low" : ".high"), "A RANGE has low and high.");
        } else if (low > high) {
            checks.violations()
                    .add(
                            ErrorCode.INVALID_RANGE,
                            path + ".low",
                            "low is " + low + ", above high, which is " + high + ".");
        } else if (amount != null && (amount < low || amount > high)) {
            checks.violations()
                    .add(
                            ErrorCode.INVALID_RANGE,
                            path + ".amount",
                            "The best estimate, " + amount + ", is not between low, " + low + ", and high, " + high
                                    + ".");
        } else {
            return Bounds.ofRange(low, amount == null ? null : Long.valueOf(amount), high);
        }
        return null;
    }

    private Bounds single(Checks checks, String path) {
        unless(low == null, checks, path + ".low", "Only a RANGE has low and high.");
        unless(high == null, checks, path + ".high", "Only a RANGE has low and high.");
        if (amount == null) {
            checks.wrong(path + ".amount", quantifier + " has an amount.");
        } else if (quantifier == Quantifier.LESS_THAN && amount == 0) {
            checks.wrong(path + ".amount", "Nothing is less than 0 people.");
        } else {
            return Bounds.of(quantifier, Long.valueOf(amount));
        }
        return null;
    }

    private static boolean number(Checks checks, Integer number, String path) {
        boolean right = number == null || number >= 0 && number <= MOST;
        unless(right, checks, path, number + " is no number of people; it goes from 0 to " + MOST + ".");
        return right;
    }

    private static void unless(boolean right, Checks checks, String path, String message) {
        if (!right) {
            checks.wrong(path, message);
        }
    }
}
