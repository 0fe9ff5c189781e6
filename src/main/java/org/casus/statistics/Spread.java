package org.casus.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Spreads tolls over the days of events, and rounds to whole persons.
 *
 * <p>Rounding each event would add up: a thousand events with one death each, six of their seven days in July, would
 * leave August without any. So tolls are summed in millionths of a person, which are whole numbers and sum the same in
 * any order, and each series is rounded once, by largest remainder: to its exact total, no bucket off by one person.
 */
final class Spread {

    /** How many shares a person is divided in. 9 * 10^18 of them fit a long: enough for 10^8 dead over 90,000 days. */
    private static final long SHARES = 1_000_000;

    private Spread() {}

    /** The figures by bucket: tolls in shares, to be rounded, and the events in the first. */
    static Map<Integer, FigureSum> over(TimeUnit unit, LocalDate start, LocalDate end, FigureSum whole) {
        int first = unit.bucket(start);
        int last = unit.bucket(end);
        long[] days = IntStream.rangeClosed(first, last)
                .mapToLong(bucket -> days(unit, bucket, start, end))
                .toArray();
        long[] low = split(whole.low, days);
        long[] best = split(whole.best, days);
        long[] high = split(whole.high, days);
        long[] civilians = split(whole.civilians, days);
        Map<Integer, FigureSum> buckets = LinkedHashMap.newLinkedHashMap(days.length);
        for (int i = 0; i < days.length; i++) {
            FigureSum tally = new FigureSum();
            tally.events = i == 0 ? whole.events : 0;
            tally.codedUndated = i == 0 ? whole.codedUndated : 0;
            tally.low = low[i];
            tally.best = best[i];
            tally.high = high[i];
            tally.civilians = civilians[i];
            tally.withoutLow = whole.withoutLow;
            tally.withoutHigh = whole.withoutHigh;
            buckets.put(first + i, tally);
        }
        return buckets;
    }

    /** Makes whole persons of the shares in a series. */
    static void round(Series series) {
        List<FigureSum> tallies = List.copyOf(series.buckets().values());
        long[] low = rounded(tallies, tally -> tally.low);
        long[] best = rounded(tallies, tally -> tally.best);
        long[] high = rounded(tallies, tally -> tally.high);
        long[] civilians = rounded(tallies, tally -> tally.civilians);
        for (int i = 0; i < tallies.size(); i++) {
            FigureSum tally = tallies.get(i);
            tally.low = low[i];
            tally.best = best[i];
            tally.high = high[i];
            tally.civilians = civilians[i];
        }
    }

    private static long days(TimeUnit unit, int bucket, LocalDate start, LocalDate end) {
        long first = Math.max(start.toEpochDay(), unit.first(bucket).toEpochDay());
        long last = Math.min(end.toEpochDay(), unit.last(bucket).toEpochDay());
        return last - first + 1;
    }

    private static long[] split(long persons, long[] days) {
        long shares = persons * SHARES;
        long all = Arrays.stream(days).sum();
        long[] remainders = new long[days.length];
        long[] parts = new long[days.length];
        for (int i = 0; i < days.length; i++) {
            // Two steps, since shares * days would not fit a long for a large toll over a long time.
            remainders[i] = shares % all * days[i];
            parts[i] = shares / all * days[i] + remainders[i] / all;
            remainders[i] %= all;
        }
        return dealt(parts, remainders, shares - Arrays.stream(parts).sum());
    }

    private static long[] rounded(List<FigureSum> tallies, ToLongFunction<FigureSum> figure) {
        long[] shares = tallies.stream().mapToLong(figure).toArray();
        long[] parts = Arrays.stream(shares).map(share -> share / SHARES).toArray();
        long[] remainders = Arrays.stream(shares).map(share -> share % SHARES).toArray();
        return dealt(parts, remainders, Arrays.stream(remainders).sum() / SHARES);
    }

    /** Deals what is left, one each, to the largest remainders; of equal ones to the earlier bucket. */
    private static long[] dealt(long[] parts, long[] remainders, long left) {
        if (left > 0) {
            IntStream.range(0, parts.length)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]))
                    .limit(left)
                    .forEach(i -> parts[i]++);
        }
        return parts;
    }
}
