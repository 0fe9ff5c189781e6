package org.casus.claim;

import java.util.Locale;
import org.casus.dataset.record.Quantifier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A number as a speaker put it.
 *
 * @param amount the number itself; null where none was named
 * @param low the lowest number that the speaker allows
 * @param best the number to reckon with
 * @param high the highest number that the speaker allows
 */
@Description("A number as a speaker put it. Null means that nobody said, which is not 0.")
public record Quantity(
        @Description("The number that was named; null where none was, as in \"several\".")
        Integer amount,

        @NonNull @Description("How it was put.") Quantifier quantifier,

        @Description("The lowest number that the speaker allows.")
        Integer low,

        @Description("The number to reckon with: the one that was named.")
        Integer best,

        @Description("The highest number that the speaker allows; null where it is open above.")
        Integer high) {

    /**
     * A stored number.
     *
     * @throws ArithmeticException where it is beyond what GraphQL's Int holds
     */
    static Quantity of(Long amount, Quantifier quantifier, Long low, Long best, Long high) {
        return new Quantity(integer(amount), quantifier, integer(low), integer(best), integer(high));
    }

    private static Integer integer(Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    /** In words, such as "at least 20". */
    @NonNull
    @Description("In English words, such as \"at least 20\", \"about 10,000\", \"between 3 and 5\" or \"several\".")
    public String getText() {
        if (quantifier == Quantifier.SEVERAL) {
            return "several";
        }
        if (quantifier == Quantifier.RANGE) {
            return range();
        }
        Integer number = amount != null ? amount : best;
        if (number == null) {
            return range();
        }
        String words = switch (quantifier) {
            case AT_LEAST -> "at least ";
            case MORE_THAN -> "more than ";
            case AT_MOST -> "at most ";
            case LESS_THAN -> "fewer than ";
            case ABOUT -> "about ";
            case EXACTLY, RANGE, SEVERAL -> "";
        };
        return words + digits(number);
    }

    /** Datasets code ranges with open ends, and with a best estimate that now and then lies outside. */
    private String range() {
        String range;
        if (low == null && high == null) {
            return amount == null ? "an unknown number" : "about " + digits(amount);
        } else if (low == null) {
            range = "at most " + digits(high);
        } else if (high == null) {
            range = "at least " + digits(low);
        } else {
            range = low.equals(high) ? digits(low) : "between " + digits(low) + " and " + digits(high);
        }
        return amount == null ? range : range + ", best estimate " + digits(amount);
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
