package org.casus.graphql.node;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;

/**
 * Refs of records that were merged into others: whoever asks by one of them is answered by the record that stays.
 * Looked at only where a ref is not found, so that the others cost nothing.
 */
public final class FormerRefs {

    /**
     * The tables whose records can be merged. Beside each, {@code merged_NAME} has the uid and the ref of those that
     * are gone, and in {@code NAME_id} the key of the one that stays.
     */
    private static final Set<String> MERGED = Set.of("actor");

    private FormerRefs() {}

    /** The keys of the records that stay, by the uids of those that are gone; those of others are left out. */
    public static Map<UUID, Long> keys(Reader reader, String table, Collection<UUID> uids) {
        Map<UUID, Long> keys = new HashMap<>();
        if (MERGED.contains(table) && !uids.isEmpty()) {
            reader.rows(
                    Fragment.of("select uid, %1$s_id from merged_%1$s where uid = any(?)".formatted(table), uids),
                    row -> keys.put(row.getObject(1, UUID.class), row.getLong(2)));
        }
        return keys;
    }

    /** The refs of the records that stay, by the refs of those that are gone; others are left out. */
    public static Map<String, String> refs(Reader reader, String table, Collection<String> refs) {
        Map<String, String> stay = new HashMap<>();
        if (MERGED.contains(table) && !refs.isEmpty()) {
            reader.rows(
                    Fragment.of("""
                            select m.ref, r.ref
                            from merged_%1$s m
                            join %1$s r on r.id = m.%1$s_id
                            where m.uid = any(?)""".formatted(table), refs.stream().map(Uid::of).toList()),
                    row -> stay.put(row.getString(1), row.getString(2)));
        }
        return stay;
    }
}
