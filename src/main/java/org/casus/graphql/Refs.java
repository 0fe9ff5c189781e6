package org.casus.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.dataset.record.Uid;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Turns the refs of a filter into keys: one statement, whatever their number. */
public final class Refs {

    /** Longer ones cannot be in the store; comparing them with what is would only take time. */
    private static final int LONGEST = 300;

    /** So many neighbours on each side of a wrong ref are compared with it. */
    private static final int NEIGHBOURS = 8;

    private Refs() {}

    /**
     * The keys of the records with these refs.
     *
     * @param table a table of records whose refs have an index
     * @param unknown the code of the refusal
     * @param what what such a record is called in the refusal, such as "event"
     * @param argument where they were given, for the refusal
     * @throws Refusal with the code, where one of them is none; INVALID_ARGUMENTS where there are none
     */
    public static List<Long> keys(
            Reader reader, String table, List<String> refs, ErrorCode unknown, String what, String argument) {
        requireSome(refs, argument);
        Map<UUID, Long> found = new HashMap<>();
        reader.rows(
                Fragment.of(
                        "select uid, id from " + table + " where uid = any(?)",
                        refs.stream().map(Uid::of).toList()),
                row -> found.put(row.getObject(1, UUID.class), row.getLong(2)));
        List<Long> keys = new ArrayList<>();
        for (String ref : refs) {
            Long key = found.get(Uid.of(ref));
            if (key == null) {
                throw new Refusal(
                        unknown,
                        argument,
                        "No " + what + " has the ref \"" + Quoted.of(ref) + "\".",
                        nearest(reader, table, ref));
            }
            keys.add(key);
        }
        return keys;
    }

    /**
     * Refuses a list without anything in it: it could only match nothing.
     *
     * @throws Refusal INVALID_ARGUMENTS
     */
    public static void requireSome(List<?> values, String argument) {
        if (values.isEmpty()) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS, argument, argument + " is an empty list. Leave it out to match all.");
        }
    }

    /** Known refs that come near: out of the neighbours in the index, so that a table of any size costs the same. */
    public static List<String> nearest(Reader reader, String table, String ref) {
        if (ref.length() > LONGEST) {
            return List.of();
        }
        List<String> neighbours = reader.rows(
                Fragment.of(
                        "(select ref from " + table
                                + " where ref >= ? order by ref limit ?)\nunion all\n(select ref from " + table
                                + " where ref < ? order by ref desc limit ?)",
                        ref,
                        NEIGHBOURS,
                        ref,
                        NEIGHBOURS),
                row -> row.getString(1));
        return Nearest.to(ref, neighbours);
    }
}
