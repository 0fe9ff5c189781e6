package org.casus.graphql.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.casus.store.Reader;

/**
 * What one request loads by one {@link BatchLoader}: each key once, together with those that are waited for at the
 * time.
 */
final class Loading<K, V> {

    private final BatchLoader<K, V> batch;
    private final Map<K, CompletableFuture<V>> promises = new HashMap<>();
    private List<K> waiting = new ArrayList<>();

    Loading(BatchLoader<K, V> batch) {
        this.batch = batch;
    }

    /** A promise of the key's value. */
    CompletableFuture<V> of(K key) {
        CompletableFuture<V> promise = promises.get(key);
        if (promise == null) {
            promise = new CompletableFuture<>();
            promises.put(key, promise);
            waiting.add(key);
        }
        return promise;
    }

    /** A promise of the values of several keys, in their order; a key without one is passed over. */
    CompletionStage<List<V>> ofAll(List<K> keys) {
        List<CompletableFuture<V>> all = keys.stream().map(this::of).toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(done -> all.stream()
                        .map(CompletableFuture::join)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toList()));
    }

    /** Forgets what was loaded. */
    void forget() {
        promises.values().removeIf(CompletableFuture::isDone);
    }

    /**
     * Loads the keys that are waited for; where that fails, it fails for each of them.
     *
     * @return false where there are none
     */
    boolean load(Reader reader) {
        if (waiting.isEmpty()) {
            return false;
        }
        List<K> keys = waiting;
        waiting = new ArrayList<>(); // who is given its value may ask for more
        Map<K, V> values;
        try {
            values = batch.load().apply(reader, keys);
        } catch (RuntimeException failure) {
            keys.forEach(key -> promises.get(key).completeExceptionally(failure));
            return true;
        }
        keys.forEach(key -> promises.get(key).complete(values.getOrDefault(key, batch.missing())));
        return true;
    }
}
