package org.casus.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;

/**
 * Remembers what was computed from the data until a write commits. Every answer belongs to one {@link #version} of the
 * data; as the version is read before the data, an answer may be newer than its version and is never older.
 *
 * @param <K> what was asked, compared by {@code equals}
 * @param <V> what was answered; shared between requests, so nobody may change it
 */
// Caffeine looks the classes of a cache bounded by weight, and of its entries, up by name.
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
public final class VersionedCache<K, V> {

    /** What an uncommitted transaction reads: it may be taken back, and another one be the next version instead. */
    private static final long NONE = -1;

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
        this(name, weight, (key, value) -> weigher.applyAsInt(value));
    }

    /** The same where what is asked takes room that counts. */
    public VersionedCache(String name, long weight, ToIntBiFunction<K, V> weigher) {
        counts = CacheCounts.of(name);
        values = Caffeine.newBuilder()
                .maximumWeight(weight)
                .weigher((Versioned<K> key, V value) -> weigher.applyAsInt(key.key(), value))
                .build();
    }

    /** The number of the newest commit; it grows by each. Negative in a transaction that is not committed. */
    public static long version(Reader reader) {
        return reader.isUncommitted() ? NONE : reader.number(VERSION);
    }

    /** The answer as of the data's present version: one that is remembered, or one computed now. */
    public V get(Reader reader, K key, Supplier<V> compute) {
        return get(version(reader), key, compute);
    }

    /**
     * The answer as of that version. Those who ask the same at the same time wait for the first of them, so that a
     * write to a busy server costs each question one computation. A failure is not remembered; where the first was
     * ended before its time, by its deadline or its client, that is no failure of the others: one of them computes it
     * instead.
     *
     * @param version what {@link #version} gave, read before the data
     */
    public V get(long version, K key, Supplier<V> compute) {
        if (version < 0) {
            return compute.get();
        }
        forgetBefore(version);
        Versioned<K> asked = new Versioned<>(version, key);
        V known = values.getIfPresent(asked);
        if (known != null) {
            counts.hit();
            return known;
        }
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> first;
        while ((first = running.putIfAbsent(asked, mine)) != null) {
            try {
                V value = outcome(first);
                counts.hit();
                return value;
            } catch (Cancellation.Cancelled theirs) {
                running.remove(asked, first); // it is about to do so itself
            }
        }
        counts.miss();
        try {
            V value = compute.get();
            values.put(asked, value);
            mine.complete(value);
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            running.remove(asked, mine);
        }
        return outcome(mine);
    }

    /** The answer as of that version, where it is remembered; else null. Goes with {@link #keep}. */
    public V find(long version, K key) {
        forgetBefore(version);
        V known = values.getIfPresent(new Versioned<>(version, key));
        if (known != null) {
            counts.hit();
        } else {
            counts.miss();
        }
        return known;
    }

    /** Remembers an answer that was computed after that version was read. */
    public void keep(long version, K key, V value) {
        if (version >= newest.get()) {
            values.put(new Versioned<>(version, key), value);
        }
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
