package org.casus.event.filter;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.casus.dataset.record.Side;
import org.casus.graphql.IntRange;
import org.casus.statistics.memory.Codes;
import org.casus.statistics.memory.Dictionary;
import org.casus.statistics.memory.EventTable;
import org.casus.statistics.memory.RowFilter;

/** Conditions on events as they are asked of those in memory: each lets through what its twin in SQL does. */
public final class Kept {

    /** A number of each row. */
    @FunctionalInterface
    interface Numbers {
        int of(EventTable table, int row);
    }

    private Kept() {}

    /** The events that have one of some records. */
    static RowFilter records(Function<Dictionary, Codes<Long>> codes, Collection<Long> keys, Numbers column) {
        return table -> coded(codes.apply(table.dictionary()).of(keys), table, column);
    }

    /** The events that have one of some words; column gives one more than the word's place, and 0 for none. */
    static RowFilter words(Collection<? extends Enum<?>> words, Numbers column) {
        BitSet codes = new BitSet();
        words.forEach(word -> codes.set(word.ordinal() + 1));
        return table -> coded(codes, table, column);
    }

    /** The events that have one of some numbers. */
    static RowFilter numbers(Collection<Integer> numbers, Numbers column) {
        Set<Integer> all = Set.copyOf(numbers);
        return table -> row -> all.contains(column.of(table, row));
    }

    /** The events whose toll lies in a range; one that nobody counted does not. */
    static RowFilter toll(IntRange range, Numbers column) {
        int from = range.from == null ? 0 : Math.max(range.from, 0);
        int to = range.to == null ? Integer.MAX_VALUE : range.to;
        return table -> row -> {
            int toll = column.of(table, row);
            return toll >= from && toll <= to;
        };
    }

    /** The events that begin or end from a day on, or until it. */
    static RowFilter days(long from, long to, Numbers column) {
        return table -> row -> {
            int day = column.of(table, row);
            return day >= from && day <= to;
        };
    }

    /** The events at places whose first administrative level is called so. */
    static RowFilter admin1(Collection<String> names) {
        return table -> coded(table.dictionary().admin1().of(names), table, EventTable::admin1);
    }

    /** The events with these keys. */
    static RowFilter keys(Collection<Long> keys) {
        Set<Long> all = Set.copyOf(keys);
        return table -> row -> all.contains(table.id(row));
    }

    /** The events of these releases, or of releases of these datasets. */
    static RowFilter releases(Collection<Long> keys, Function<Dictionary.Release, Long> key) {
        Set<Long> all = Set.copyOf(keys);
        return table -> coded(
                table.dictionary().releases().of((Dictionary.Release release) -> all.contains(key.apply(release))),
                table,
                EventTable::release);
    }

    /**
     * The events in which one of these actors took part.
     *
     * @param side where, or null for anywhere
     */
    public static RowFilter actors(Collection<Long> keys, Side side) {
        List<Long> all = List.copyOf(Set.copyOf(keys));
        return table -> coded(
                table.dictionary().casts().of(cast -> all.stream().anyMatch(actor -> cast.has(actor, side))),
                table,
                EventTable::cast);
    }

    /** The events that a record other than an actor is the lead of; null where those in memory do not have it. */
    public static RowFilter of(Lead.By by, long key) {
        return switch (by) {
            case ACTOR -> actors(List.of(key), null);
            case COUNTRY -> records(Dictionary::countries, List.of(key), EventTable::country);
            case CONFLICT -> records(Dictionary::conflicts, List.of(key), EventTable::conflict);
            case DYAD -> records(Dictionary::dyads, List.of(key), EventTable::dyad);
            case PLACE, PRIO_GRID -> null;
        };
    }

    private static IntPredicate coded(BitSet codes, EventTable table, Numbers column) {
        return row -> codes.get(column.of(table, row));
    }
}
