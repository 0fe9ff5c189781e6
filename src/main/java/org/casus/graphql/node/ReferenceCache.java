package org.casus.graphql.node;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.casus.graphql.engine.EngineConfig;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.store.CacheCounts;
import org.casus.store.Reader;

/**
 * {@linkplain ReferenceData Reference data} as they were read, until the data change: a page of events whose places and
 * actors are known reads neither. What tells that they are still right is one look at the data's version a request. It
 * comes before what is read, so a record may be newer than the version that it is kept with, and is never older.
 */
@Singleton
public class ReferenceCache {

    /** What is kept of one version of the data. */
    private record Generation(long version, Map<Class<?>, Map<Long, StoredRecord>> types) {

        Generation(long version) {
            this(version, new ConcurrentHashMap<>());
        }

        Map<Long, StoredRecord> of(Class<?> type) {
            return types.computeIfAbsent(type, any -> new ConcurrentHashMap<>());
        }
    }

    private final int most;
    private final CacheCounts counts = CacheCounts.of("records");
    private final AtomicReference<Generation> newest = new AtomicReference<>(new Generation(0));

    public ReferenceCache(EngineConfig config) {
        this.most = config.keptRecords();
    }

    /** The records with these keys, by key: those that are kept, and the others by one statement. */
    public Map<Long, StoredRecord> byKeys(Reader reader, Class<? extends StoredRecord> type, List<Long> keys) {
        Map<Long, StoredRecord> kept = most > 0 && type.isAnnotationPresent(ReferenceData.class)
                ? kept(type, GraphQLRequest.current().version())
                : null;
        return kept == null ? Records.mapped(reader, type, keys) : byKeys(reader, type, keys, kept);
    }

    private Map<Long, StoredRecord> byKeys(
            Reader reader, Class<? extends StoredRecord> type, List<Long> keys, Map<Long, StoredRecord> kept) {
        Map<Long, StoredRecord> found = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Long key : keys) {
            StoredRecord record = kept.get(key);
            if (record == null) {
                missing.add(key);
            } else {
                found.put(key, record);
            }
        }
        if (missing.isEmpty()) {
            counts.hit();
            return found;
        }
        counts.miss();
        Map<Long, StoredRecord> read = Records.mapped(reader, type, missing);
        if (kept.size() + read.size() > most) {
            kept.clear(); // those in use are soon back
        }
        if (read.size() <= most) {
            kept.putAll(read);
        }
        found.putAll(read);
        return found;
    }

    /** What is kept of the type; null where the version is older than what is kept, or nobody else's. */
    private Map<Long, StoredRecord> kept(Class<?> type, long version) {
        Generation generation = newest.get();
        if (generation.version < version) {
            generation = newest.accumulateAndGet(
                    new Generation(version), (one, other) -> one.version < other.version ? other : one);
        }
        return generation.version == version ? generation.of(type) : null;
    }

    /** Forgets everything, as a commit would make it. */
    public void forget() {
        newest.set(new Generation(0));
    }
}
