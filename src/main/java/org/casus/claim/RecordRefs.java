package org.casus.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Nearest;
import org.casus.graphql.Quoted;
import org.casus.graphql.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;

/**
 * Turns refs into keys, in tables whose entities this package does not know: by the index of uids, whatever the size of
 * the table, and by refs alone.
 */
final class RecordRefs {

    /** A ref with more characters cannot be in the store. */
    private static final int LONGEST = 300;

    /** So many refs on each side of a wrong one are compared with it. */
    private static final int NEIGHBOURS = 8;

    private RecordRefs() {}

    /**
     * The keys of the records with these refs, in their order.
     *
     * @param table such as event
     * @param unknown the code of the refusal
     * @param path where they were given, for the refusal
     */
    static List<Long> keys(Reader reader, List<String> refs, String table, ErrorCode unknown, String path) {
        Map<UUID, Long> found = new HashMap<>();
        reader.rows(
                Fragment.of(
                        "select uid, id\nfrom " + table + "\nwhere uid = any(?)",
                        refs.stream().map(Uid::of).toList()),
                row -> found.put(row.getObject(1, UUID.class), row.getLong(2)));
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            Long key = found.get(Uid.of(refs.get(i)));
            if (key == null) {
                throw new Refusal(
                        unknown,
                        refs.size() == 1 ? path : path + "." + i,
                        "No " + table + " has the ref \"" + Quoted.of(refs.get(i)) + "\".",
                        nearest(reader, refs.get(i), table));
            }
            keys.add(key);
        }
        return keys;
    }

    /** The neighbours in the index of refs, as far as they come near. */
    private static List<String> nearest(Reader reader, String ref, String table) {
        if (ref.length() > LONGEST) {
            return List.of();
        }
        Fragment neighbours = Fragment.of(
                "(select ref from " + table + " where ref >= ? order by ref limit ?)\nunion all\n(select ref from "
                        + table + " where ref < ? order by ref desc limit ?)",
                ref,
                NEIGHBOURS,
                ref,
                NEIGHBOURS);
        return Nearest.of(ref, reader.rows(neighbours, row -> row.getString(1)));
    }
}
