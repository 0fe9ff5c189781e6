package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/**
 * The ids of one table's records by their refs: found, or inserted. First every record that a chunk needs is asked for,
 * then all are resolved with two statements, then their ids are there.
 *
 * @param <R> what a row says of such a record
 */
final class KeyLookup<R> {

    /** Is told about every record that was resolved, and whether it is new. */
    interface Resolved<R> {
        void on(String ref, long id, R record, boolean isNew) throws SQLException;
    }

    /** So many ids are remembered from chunk to chunk; then all are looked up anew. */
    private static final int MOST_KNOWN = 200_000;

    private final ColumnValues<R> values;
    private final String find;
    private final Batch insert;
    private final IdBlocks ids;
    private final Map<String, Long> known = new HashMap<>();
    private final Map<String, R> wanted = new LinkedHashMap<>();

    /** All uids of the table, during a bulk load. */
    private UidTable uids;

    /** @param values what the rows of records that are new are made of */
    KeyLookup(ColumnValues<R> values, IdBlocks ids) {
        this.values = values;
        // Not "where uid = any(?)": H2 compares each row it finds with the whole array. The outer join fixes the order:
        // array first.
        this.find = """
                select wanted.uid, found.id
                from unnest(cast(? as uuid array)) as wanted (uid) left join %s as found on found.uid = wanted.uid
                """.formatted(values.table());
        insert = values.inserts("id", "uid", "ref");
        this.ids = ids;
    }

    /** Looks nothing up in the table from now on, which loses its index. */
    void withoutIndex(Connection connection) throws SQLException {
        uids = UidTable.of(connection, values.table());
    }

    /** The table has its index again. */
    void withIndex() {
        uids = null;
    }

    void want(String ref, R record) {
        if (!known.containsKey(ref)) {
            wanted.putIfAbsent(ref, record);
        }
    }

    /** The id of a record that was wanted and resolved. */
    long id(String ref) {
        return known.get(ref);
    }

    void resolve(Connection connection) throws SQLException {
        resolve(connection, (ref, id, record, isNew) -> {});
    }

    void resolve(Connection connection, Resolved<R> resolved) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, UUID> keys = HashMap.newHashMap(wanted.size());
        wanted.keySet().forEach(ref -> keys.put(ref, Uid.of(ref)));
        Map<UUID, Long> stored = uids == null ? find(connection, keys.values().toArray()) : null;
        for (var entry : wanted.entrySet()) {
            String ref = entry.getKey();
            UUID uid = keys.get(ref);
            Long id = uids == null ? stored.get(uid) : uids.get(uid);
            boolean isNew = id == null;
            if (isNew) {
                id = ids.next(connection);
                insert.add(values.row(entry.getValue(), id, uid, ref));
                if (uids != null) {
                    uids.put(uid, id);
                }
            }
            known.put(ref, id);
            resolved.on(ref, id, entry.getValue(), isNew);
        }
        wanted.clear();
        insert.run(connection);
    }

    /** Keeps memory bounded; to be called between chunks. */
    void forgetIfMany() {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
    }

    /** Forgets all ids, since some may have been rolled back. */
    void forget() {
        known.clear();
        wanted.clear();
        insert.clear();
    }

    private Map<UUID, Long> find(Connection connection, Object[] uids) throws SQLException {
        Map<UUID, Long> stored = new HashMap<>();
        try (var statement = connection.prepareStatement(find)) {
            statement.setArray(1, connection.createArrayOf("uuid", uids));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    long id = found.getLong(2);
                    if (!found.wasNull()) {
                        stored.put(found.getObject(1, UUID.class), id);
                    }
                }
            }
        }
        return stored;
    }
}
