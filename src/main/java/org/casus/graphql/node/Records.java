package org.casus.graphql.node;

import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;

/** Finds stored records by key, uid or ref, whatever their type. */
public final class Records {

    private static final ClassValue<String> TABLES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getAnnotation(Table.class).name();
        }
    };

    private static final ClassValue<BatchLoader<Long, StoredRecord>> BY_KEY = new ClassValue<>() {
        @Override
        protected BatchLoader<Long, StoredRecord> computeValue(Class<?> type) {
            Class<? extends StoredRecord> records = type.asSubclass(StoredRecord.class);
            return BatchLoader.one(
                    "record." + TABLES.get(type),
                    (reader, keys) -> GraphQLRequest.current().kept().byKeys(reader, records, keys));
        }
    };

    private Records() {}

    /** The record with this key, loaded together with those of the other rows; null for a null key. */
    @SuppressWarnings("unchecked")
    public static <R extends StoredRecord> CompletionStage<R> one(Class<R> type, Long key) {
        return GraphQLRequest.load((BatchLoader<Long, R>) BY_KEY.get(type), key);
    }

    /** The records with these keys, in no order. */
    public static <R extends StoredRecord> List<R> byKeys(Reader reader, Class<R> type, Collection<Long> keys) {
        return reader.entities(type, Fragment.of("select * from " + TABLES.get(type) + " where id = any(?)", keys));
    }

    /** The records with these keys, by key. */
    static <R extends StoredRecord> Map<Long, R> mapped(Reader reader, Class<? extends R> type, Collection<Long> keys) {
        return byKeys(reader, type, keys).stream().collect(Collectors.toMap(record -> record.key, record -> record));
    }

    /** The records with these uids, in no order. */
    public static <R extends StoredRecord> List<R> byUids(Reader reader, Class<R> type, Collection<UUID> uids) {
        return reader.entities(type, Fragment.of("select * from " + TABLES.get(type) + " where uid = any(?)", uids));
    }

    /** The record with this ref, or the one that it was {@linkplain FormerRefs merged} into; or null. */
    public static <R extends StoredRecord> R byRef(Reader reader, Class<R> type, String ref) {
        UUID uid = Uid.of(ref);
        List<R> found = reader.find(type, "from " + type.getSimpleName() + " where uid = ?1", uid);
        return found.isEmpty() ? merged(reader, type, List.of(uid)).get(uid) : found.getFirst();
    }

    /** By uid, the record with it, or the one that it was {@linkplain FormerRefs merged} into. */
    static <R extends StoredRecord> Map<UUID, R> answering(Reader reader, Class<R> type, Collection<UUID> uids) {
        Map<UUID, R> found = new HashMap<>();
        byUids(reader, type, uids).forEach(record -> found.put(record.uid, record));
        found.putAll(merged(
                reader,
                type,
                uids.stream().filter(uid -> !found.containsKey(uid)).toList()));
        return found;
    }

    private static <R extends StoredRecord> Map<UUID, R> merged(Reader reader, Class<R> type, List<UUID> missing) {
        Map<UUID, R> found = new HashMap<>();
        Map<UUID, Long> keys = FormerRefs.keys(reader, TABLES.get(type), missing);
        if (!keys.isEmpty()) {
            Map<Long, R> stay = mapped(reader, type, Set.copyOf(keys.values()));
            keys.forEach((uid, key) -> found.put(uid, stay.get(key)));
        }
        return found;
    }

    /**
     * The one record with this ref or this id.
     *
     * @param ref given where id is not
     * @param id given where ref is not
     * @throws Refusal INVALID_ARGUMENTS unless just one is given; NOT_FOUND where there is no such record, REMOVED
     *     where there was one
     */
    public static <R extends StoredRecord> R get(Class<R> type, String ref, String id) {
        return get(type, ref, id, false);
    }

    /** The same with the nearest refs in the refusal, for tables whose refs have an index. */
    public static <R extends StoredRecord> R getOrSuggest(Class<R> type, String ref, String id) {
        return get(type, ref, id, true);
    }

    private static <R extends StoredRecord> R get(Class<R> type, String ref, String id, boolean suggest) {
        if ((ref == null) == (id == null)) {
            throw new Refusal(ErrorCode.INVALID_ARGUMENTS, "ref", "Give either ref or id.");
        }
        String argument = ref != null ? "ref" : "id";
        R found;
        UUID uid;
        if (ref != null) {
            uid = Uid.of(ref);
            found = byRef(GraphQLRequest.reader(), type, ref);
        } else {
            GlobalId.Parts parts = GlobalId.parse(id, "id");
            uid = parts.uid();
            found = parts.tag() == type.getAnnotation(NodeTag.class).value()
                    ? answering(GraphQLRequest.reader(), type, List.of(parts.uid()))
                            .get(parts.uid())
                    : null;
        }
        if (found == null) {
            Refusal removed =
                    RemovedRecord.orElse(GraphQLRequest.reader(), type.getSimpleName(), uid, null, argument, null);
            if (removed != null) {
                throw removed;
            }
            throw new Refusal(
                    ErrorCode.NOT_FOUND,
                    argument,
                    "No " + TABLES.get(type).replace('_', ' ') + " has the " + argument + " \""
                            + Quoted.of(ref != null ? ref : id) + "\".",
                    suggest && ref != null ? Refs.nearest(GraphQLRequest.reader(), TABLES.get(type), ref) : List.of());
        }
        return found;
    }

    /** Rows by the key that each belongs to, in their order. */
    public static <T> Map<Long, List<T>> grouped(List<T> rows, Function<T, Long> key) {
        return grouped(rows, key, row -> row);
    }

    /** What is taken from rows, by the key that each belongs to, in their order. */
    public static <T, V> Map<Long, List<V>> grouped(List<T> rows, Function<T, Long> key, Function<T, V> value) {
        return rows.stream().collect(Collectors.groupingBy(key, Collectors.mapping(value, Collectors.toList())));
    }

    /**
     * Records by the key of what they belong to.
     *
     * @param sql selects pairs of that key and the record's, in the order of the lists
     */
    public static <R extends StoredRecord> Map<Long, List<R>> listed(Reader reader, Class<R> type, Fragment sql) {
        record OwnedRecord(long owner, long record) {}
        List<OwnedRecord> pairs = reader.rows(sql, row -> new OwnedRecord(row.getLong(1), row.getLong(2)));
        Map<Long, List<R>> lists = new HashMap<>();
        if (!pairs.isEmpty()) {
            Map<Long, R> byKey = mapped(
                    reader,
                    type,
                    pairs.stream().map(OwnedRecord::record).distinct().toList());
            pairs.forEach(pair ->
                    lists.computeIfAbsent(pair.owner, any -> new ArrayList<>()).add(byKey.get(pair.record)));
        }
        return lists;
    }
}
