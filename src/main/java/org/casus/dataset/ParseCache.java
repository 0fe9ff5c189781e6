package org.casus.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was made of the parts of rows that repeat, such as places and actors, and what was odd about them.
 *
 * <p>It is bounded, so that memory does not grow with the file: when it is full it forgets everything and starts anew.
 * A least-recently-used order was turned down, as it would cost every hit more than the rare refill does: files are
 * sorted by country, and what repeats, repeats soon.
 *
 * @param <K> what a row says, unread
 * @param <V> what was made of it
 */
public final class ParseCache<K, V> {

    private record Noted<V>(V value, List<Finding> findings) {}

    /** Reads a part of a row. */
    public interface Parsing<K, V> {
        /** @param findings takes what is odd about it */
        V read(K key, Findings findings);
    }

    private final int capacity;
    private final Parsing<K, V> reading;
    private final Function<K, Noted<V>> first = this::readFirst;
    private final Map<K, Noted<V>> known = new HashMap<>();

    /**
     * An empty memo.
     *
     * @param capacity how many values to remember
     */
    public ParseCache(int capacity, Parsing<K, V> reading) {
        this.capacity = capacity;
        this.reading = reading;
    }

    /** What is made of that part, with its findings reported as if it had been read anew. */
    public V get(K key, Findings findings) {
        if (known.size() >= capacity) {
            known.clear();
        }
        var noted = known.computeIfAbsent(key, first);
        findings.addAll(noted.findings());
        return noted.value();
    }

    private Noted<V> readFirst(K key) {
        var findings = new Findings();
        return new Noted<>(reading.read(key, findings), findings.toList());
    }
}
