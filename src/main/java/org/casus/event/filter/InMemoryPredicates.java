package org.casus.event.filter;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.casus.dataset.record.Side;
import org.casus.graphql.paging.IntRange;
import org.casus.statistics.memory.CodeDictionary;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.statistics.memory.ValueCodes;

/** Conditions on events as they are asked of those in memory: each lets through what its twin in SQL does. */
public final class InMemoryPredicates {

    /** A number of each row. */
    @FunctionalInterface
    interface RowNumbers {
        int of(EventColumnStore table, int row);
    }

    private InMemoryPredicates() {}

    /** The events that have one of some records. */
    static ColumnFilter records(
            Function<CodeDictionary, ValueCodes<Long>> codes, Collection<Long> keys, RowNumbers column) {
        return table -> coded(codes.apply(table.dictionary()).of(keys), table, column);
    }

    /** The events that have one of some words; column gives one more than the word's place, and 0 for none. */
    static ColumnFilter words(Collection<? extends Enum<?>> words, RowNumbers column) {
        BitSet codes = new BitSet();
        words.forEach(word -> codes.set(word.ordinal() + 1));
        return table -> coded(codes, table, column);
    }

    /** The events that have one of some numbers. */
    static ColumnFilter numbers(Collection<Integer> numbers, RowNumbers column) {
        Set<Integer> all = Set.copyOf(numbers);
        return table -> row -> all.contains(column.of(table, row));
    }

    /** The events whose toll lies in a range; one that nobody counted does not. */
    static ColumnFilter toll(IntRange range, RowNumbers column) {
        int from = range.from == null ? 0 : Math.max(range.from, 0);
        int to = range.to == null ? Integer.MAX_VALUE : range.to;
        return table -> row -> {
            int toll = column.of(table, row);
            return toll >= from && toll <= to;
        };
    }

    /** The events that begin or end from a day on, or until it. */
    static ColumnFilter days(long from, long to, RowNumbers column) {
        return table -> row -> {
            int day = column.of(table, row);
            return day >= from && day <= to;
        };
    }

    /** The events at places whose first administrative level is called so. */
    static ColumnFilter admin1(Collection<String> names) {
        return table -> coded(table.dictionary().admin1().of(names), table, EventColumnStore::admin1);
    }

    /** The events with these keys. */
    static ColumnFilter keys(Collection<Long> keys) {
        Set<Long> all = Set.copyOf(keys);
        return table -> row -> all.contains(table.id(row));
    }

    /** The events of these releases, or of releases of these datasets. */
    static ColumnFilter releases(Collection<Long> keys, Function<CodeDictionary.ReleaseCode, Long> key) {
        Set<Long> all = Set.copyOf(keys);
        return table -> coded(
                table.dictionary()
                        .releases()
                        .of((CodeDictionary.ReleaseCode release) -> all.contains(key.apply(release))),
                table,
                EventColumnStore::release);
    }

    /**
     * The events in which one of these actors took part.
     *
     * @param side where, or null for anywhere
     */
    public static ColumnFilter actors(Collection<Long> keys, Side side) {
        List<Long> all = List.copyOf(Set.copyOf(keys));
        return table -> coded(
                table.dictionary().casts().of(cast -> all.stream().anyMatch(actor -> cast.has(actor, side))),
                table,
                EventColumnStore::cast);
    }

    /** The events that a record other than an actor is the lead of; null where those in memory do not have it. */
    public static ColumnFilter of(IndexPrefix.By by, long key) {
        return switch (by) {
            case ACTOR -> actors(List.of(key), null);
            case COUNTRY -> records(CodeDictionary::countries, List.of(key), EventColumnStore::country);
            case CONFLICT -> records(CodeDictionary::conflicts, List.of(key), EventColumnStore::conflict);
            case DYAD -> records(CodeDictionary::dyads, List.of(key), EventColumnStore::dyad);
            case PLACE, PRIO_GRID -> null;
        };
    }

    private static IntPredicate coded(BitSet codes, EventColumnStore table, RowNumbers column) {
        return row -> codes.get(column.of(table, row));
    }
}
