package org.casus.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often the caches of one name had what was asked for, since the process started. */
public final class CacheCounts {

    private static final Map<String, CacheCounts> ALL = new ConcurrentHashMap<>();

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    private CacheCounts() {}

    /** Those of this name. */
    public static CacheCounts of(String name) {
        return ALL.computeIfAbsent(name, any -> new CacheCounts());
    }

    /** The counts by the caches' names. */
    public static Map<String, CacheCounts> all() {
        return Map.copyOf(ALL);
    }

    /** How many names there are. */
    public static int size() {
        return ALL.size();
    }

    /** It was remembered, or is being computed for somebody else. */
    public void hit() {
        hits.increment();
    }

    /** It has to be computed. */
    public void miss() {
        misses.increment();
    }

    /** How often it was remembered, or being computed for somebody else. */
    public long hits() {
        return hits.sum();
    }

    /** How often it had to be computed. */
    public long misses() {
        return misses.sum();
    }
}
