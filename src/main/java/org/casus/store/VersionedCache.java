package org.casus.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Remembers what was computed from the data until a write commits. Every answer belongs to one {@link #version} of the
 * data; as the version is read before the data, an answer may be newer than its version and is never older.
 *
 * @param <K> what was asked, compared by {@code equals}
 * @param <V> what was answered; shared between requests, so nobody may change it
 */
public final class VersionedCache<K, V> {

    static final Fragment VERSION = Fragment.of("select version from data_version where id = 1");

    private record Versioned<K>(long version, K key) {}

    private final Cache<Versioned<K>, V> values;

    /** What is being computed. Caffeine's own loading would hold a lock on unrelated keys, or log what it refuses. */
    private final Map<Versioned<K>, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    private final AtomicLong newest = new AtomicLong();

    private final CacheCounts counts;

    /**
     * @param name what it is called where its hits are counted
     * @param weight the sum of the weights of all values that are kept, about
     * @param weigher what one value counts for; values of weight 0 are never dropped for room
     */
    public VersionedCache(String name, long weight, ToIntFunction<V> weigher) {
        counts = CacheCounts.of(name);
        values = Caffeine.newBuilder()
                .maximumWeight(weight)
                .weigher((Versioned<K> key, V value) -> weigher.applyAsInt(value))
                .build();
    }

    /** The number of the newest commit; it grows by each. */
    public static long version(Reader reader) {
        return reader.number(VERSION);
    }

    /** The answer as of the data's present version: one that is remembered, or one computed now. */
    public V get(Reader reader, K key, Supplier<V> compute) {
        return get(version(reader), key, compute);
    }

    /**
     * The answer as of that version. Those who ask the same at the same time wait for the first of them, so that a
     * write to a busy server costs each question one computation. A failure is not remembered.
     *
     * @param version what {@link #version} gave, read before the data
     */
    public V get(long version, K key, Supplier<V> compute) {
        forgetBefore(version);
        Versioned<K> asked = new Versioned<>(version, key);
        V known = values.getIfPresent(asked);
        if (known != null) {
            counts.hit();
            return known;
        }
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> first = running.putIfAbsent(asked, mine);
        if (first != null) {
            counts.hit();
            return outcome(first);
        }
        counts.miss();
        try {
            V value = compute.get();
            values.put(asked, value);
            mine.complete(value);
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            running.remove(asked);
        }
        return outcome(mine);
    }

    private void forgetBefore(long version) {
        long before = newest.getAndAccumulate(version, Math::max);
        if (before < version) {
            values.asMap().keySet().removeIf(key -> key.version() < version);
        }
    }

    private static <V> V outcome(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw e;
            }
        }
    }
}
