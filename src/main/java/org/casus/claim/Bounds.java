package org.casus.claim;

import org.casus.dataset.record.Quantifier;

/**
 * What a quantified number says in low, best and high. Null is "nobody said", which is not 0.
 *
 * <table>
 * <caption>The rule; people are counted in whole numbers.</caption>
 * <tr><th>quantifier</th><th>low</th><th>best</th><th>high</th></tr>
 * <tr><td>EXACTLY n</td><td>n</td><td>n</td><td>n</td></tr>
 * <tr><td>AT_LEAST n</td><td>n</td><td>n</td><td>–</td></tr>
 * <tr><td>MORE_THAN n</td><td>n + 1</td><td>n + 1</td><td>–</td></tr>
 * <tr><td>AT_MOST n</td><td>–</td><td>n</td><td>n</td></tr>
 * <tr><td>LESS_THAN n</td><td>–</td><td>n − 1</td><td>n − 1</td></tr>
 * <tr><td>ABOUT n</td><td>–</td><td>n</td><td>–</td></tr>
 * <tr><td>RANGE a to b</td><td>a</td><td>–</td><td>b</td></tr>
 * <tr><td>SEVERAL</td><td>2</td><td>–</td><td>–</td></tr>
 * </table>
 *
 * The one number that a speaker names is the best there is of that speaker, even where it is a bound. ABOUT has no
 * bounds, since the speaker did not say how far off it may be, and a margin of our own would be an invention; the same
 * goes for the middle of a range. SEVERAL is more than one, and no more is known.
 *
 * @param low the lowest number that the speaker allows
 * @param best the number that the speaker names
 * @param high the highest number that the speaker allows; null where it is open above
 */
public record Bounds(Long low, Long best, Long high) {

    private static final long FEWEST_OF_SEVERAL = 2;

    /**
     * The bounds of a number that is no range.
     *
     * @param amount the number; not looked at for SEVERAL
     * @throws IllegalArgumentException where there can be no such number, such as fewer than 0
     */
    public static Bounds of(Quantifier quantifier, Long amount) {
        if (quantifier == Quantifier.SEVERAL) {
            return new Bounds(FEWEST_OF_SEVERAL, null, null);
        }
        if (amount == null || amount < 0 || quantifier == Quantifier.LESS_THAN && amount == 0) {
            throw new IllegalArgumentException(quantifier + " " + amount + " is no number of people");
        }
        return switch (quantifier) {
            case EXACTLY -> new Bounds(amount, amount, amount);
            case AT_LEAST -> new Bounds(amount, amount, null);
            case MORE_THAN -> new Bounds(amount + 1, amount + 1, null);
            case AT_MOST -> new Bounds(null, amount, amount);
            case LESS_THAN -> new Bounds(null, amount - 1, amount - 1);
            case ABOUT -> new Bounds(null, amount, null);
            case RANGE, SEVERAL -> throw new IllegalArgumentException("A range has two numbers");
        };
    }

    /**
     * The bounds of a range.
     *
     * @param best null unless the speaker names one within it
     * @throws IllegalArgumentException where low, best and high are not in order
     */
    public static Bounds ofRange(long low, Long best, long high) {
        if (low < 0 || low > high || best != null && (best < low || best > high)) {
            throw new IllegalArgumentException(low + " to " + high + ", best " + best + ", is no range of people");
        }
        return new Bounds(low, best, high);
    }
}
