package org.casus.statistics.memory;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Which events are wanted, said of a table of them. What is not known of an event does not hold. */
@FunctionalInterface
public interface ColumnFilter {

    /** Whether the event of a row is wanted. */
    IntPredicate on(EventColumnStore table);

    /** Every event. */
    ColumnFilter ALL = table -> row -> true;

    /** Those whose code is in a set. */
    static IntPredicate in(BitSet codes, IntUnaryOperator code) {
        return row -> codes.get(code.applyAsInt(row));
    }

    /** Those for which all hold. */
    static ColumnFilter and(List<ColumnFilter> all) {
        return table -> {
            IntPredicate[] parts = all.stream().map(filter -> filter.on(table)).toArray(IntPredicate[]::new);
            return switch (parts.length) {
                case 0 -> row -> true;
                case 1 -> parts[0];
                default ->
                    row -> {
                        for (IntPredicate part : parts) {
                            if (!part.test(row)) {
                                return false;
                            }
                        }
                        return true;
                    };
            };
        };
    }

    /** Those for which one holds at least. */
    static ColumnFilter or(List<ColumnFilter> any) {
        return table -> {
            IntPredicate[] parts = any.stream().map(filter -> filter.on(table)).toArray(IntPredicate[]::new);
            return row -> {
                for (IntPredicate part : parts) {
                    if (part.test(row)) {
                        return true;
                    }
                }
                return false;
            };
        };
    }

    /** Those for which it does not hold. */
    static ColumnFilter not(ColumnFilter filter) {
        return table -> filter.on(table).negate();
    }
}
