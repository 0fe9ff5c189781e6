package org.casus.dataset.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The people killed in an event, as its dataset coded them or as its claims give them. Null is "nobody counted", which
 * is not 0. The order low, best, high is usual and not sure: real files break it.
 *
 * @param low the lowest credible total
 * @param best the best estimate of the total
 * @param high the highest credible total
 * @param sideA of side A
 * @param sideB of side B
 * @param civilians unarmed people
 * @param unknown people of unknown status
 */
public record Toll(
        Integer low, Integer best, Integer high, Integer sideA, Integer sideB, Integer civilians, Integer unknown) {

    /** What the state of an event calls its numbers, in their order. */
    public static final List<String> NAMES = List.of(
            "fatalities.low",
            "fatalities.best",
            "fatalities.high",
            "fatalities.sideA",
            "fatalities.sideB",
            "fatalities.civilians",
            "fatalities.unknown");

    /** That of an event's state. */
    public static Toll of(Map<String, Object> state) {
        Integer[] numbers = NAMES.stream()
                .map(name -> state.get(name) instanceof Long number ? (Integer) Math.toIntExact(number) : null)
                .toArray(Integer[]::new);
        return new Toll(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]);
    }

    /** The numbers, in the order of their names. */
    public List<Integer> numbers() {
        return Arrays.asList(low, best, high, sideA, sideB, civilians, unknown);
    }

    /**
     * What the best estimate adds to a sum: the lowest number where only a range is known. Source: UCDP's definition of
     * its best estimate, which is the lower of two figures where neither source is to be preferred.
     */
    public Integer bestInSum() {
        return best == null ? low : best;
    }

    /** Whether anybody counted. */
    public boolean isCounted() {
        return low != null || best != null || high != null;
    }

    /** Whether people were counted, and nobody gave a lowest number. */
    public boolean lacksLow() {
        return low == null && (best != null || high != null);
    }

    /**
     * Whether people were counted, and nobody gave a highest number: the toll is open above, or a best estimate alone.
     */
    public boolean lacksHigh() {
        return high == null && (best != null || low != null);
    }
}
