package org.casus.statistics.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Numbers for the values of a column, from 1 on in the order in which they came; 0 stands for none. One thread adds at
 * a time; others read meanwhile.
 *
 * @param <T> what is numbered
 */
public final class ValueCodes<T> {

    private final Map<T, Integer> codes = new ConcurrentHashMap<>();
    private volatile Object[] values = new Object[16];
    private volatile int size = 1;

    ValueCodes() {}

    /** The code of a value, a new one where it has none yet. */
    int add(T value) {
        if (value == null) {
            return 0;
        }
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        int code = size;
        if (code == values.length) {
            values = Arrays.copyOf(values, code * 2);
        }
        values[code] = value;
        codes.put(value, code);
        size = code + 1;
        return code;
    }

    /** The value of a code; null for 0. */
    @SuppressWarnings("unchecked")
    public T value(int code) {
        return (T) values[code];
    }

    /** The codes of those of the values that have one. */
    public BitSet of(Collection<? extends T> wanted) {
        BitSet set = new BitSet();
        for (T value : wanted) {
            Integer code = codes.get(value);
            if (code != null) {
                set.set(code);
            }
        }
        return set;
    }

    /** The codes of the values that are so; never that of none. */
    public BitSet of(Predicate<? super T> wanted) {
        BitSet set = new BitSet();
        for (int code = 1; code < size; code++) {
            if (wanted.test(value(code))) {
                set.set(code);
            }
        }
        return set;
    }

    /** One more than the greatest code. */
    public int size() {
        return size;
    }
}
