package org.casus.graphql.engine;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.casus.store.Reader;

/**
 * A way to load something for many keys at once: the engine collects the keys that all rows of a level ask for, and
 * calls it once. A key is whole: it holds the arguments of the field too, so that two aliases with different arguments
 * are two keys.
 *
 * @param name unique, for the engine's registry, such as {@code event.reports}
 * @param missing what a key without an answer gets
 * @param load from keys to what belongs to them
 */
public record BatchLoader<K, V>(String name, V missing, BiFunction<Reader, List<K>, Map<K, V>> load) {

    /** One value a key, null where there is none. */
    public static <K, V> BatchLoader<K, V> one(String name, BiFunction<Reader, List<K>, Map<K, V>> load) {
        return new BatchLoader<>(name, null, load);
    }

    /** A list a key, empty where there is nothing. */
    public static <K, V> BatchLoader<K, List<V>> list(String name, BiFunction<Reader, List<K>, Map<K, List<V>>> load) {
        return new BatchLoader<>(name, List.of(), load);
    }
}
