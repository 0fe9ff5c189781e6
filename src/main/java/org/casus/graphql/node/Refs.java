package org.casus.graphql.node;

import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;

/**
 * Turns the refs or names that somebody gives in a filter into keys, and refuses those that nobody has: one statement,
 * whatever their number.
 */
public final class Refs {

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
     * @throws Refusal with the code and the nearest refs, where one of them is none; INVALID_ARGUMENTS where there are
     *     none
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
        found.putAll(FormerRefs.keys(
                reader,
                table,
                refs.stream()
                        .map(Uid::of)
                        .filter(uid -> !found.containsKey(uid))
                        .toList()));
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            String ref = refs.get(i);
            Long key = found.get(Uid.of(ref));
            if (key == null) {
                Refusal removed = RemovedRecord.orElse(reader, null, Uid.of(ref), null, at(argument, refs, i), null);
                if (removed != null) {
                    throw removed;
                }
                throw new Refusal(
                        unknown,
                        at(argument, refs, i),
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
                    ErrorCode.INVALID_ARGUMENTS,
                    argument,
                    argument
                            + " is an empty list, which asks for nothing. Name one at least, or leave it out where it is optional.");
        }
    }

    /** The path of one value of a list, for a refusal: with its place where the list has several. */
    public static String at(String argument, List<?> values, int place) {
        return values.size() == 1 ? argument : argument + "." + place;
    }

    /** Known refs that come near: out of the neighbours in the index, so that a table of any size costs the same. */
    public static List<String> nearest(Reader reader, String table, String ref) {
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

    /**
     * The keys of the records that have these refs or, ignoring case, these names: one statement, and another for the
     * message where one is unknown.
     *
     * @param given refs or names
     * @param type a type whose table has the columns ref and name
     * @param scheme put before a value without a colon, such as {@code dataset:}; empty for none
     * @param unknown the code of the refusal
     * @param path where they were given, for the refusal
     * @throws Refusal with the code, where one of them is none; INVALID_ARGUMENTS where there are none
     */
    public static List<Long> keys(
            Reader reader, List<String> given, Class<?> type, String scheme, ErrorCode unknown, String path) {
        requireSome(given, path);
        String table = type.getAnnotation(Table.class).name();
        List<String> wanted =
                given.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
        List<String> schemed = wanted.stream().map(value -> scheme + value).toList();
        Map<String, List<Long>> found = new HashMap<>();
        record Row(long key, String ref, String name) {}
        List<Row> rows = reader.rows(
                Fragment.of(
                        "select id, ref, name\nfrom " + table
                                + "\nwhere lower(ref) = any(?) or lower(ref) = any(?) or lower(name) = any(?)",
                        wanted,
                        schemed,
                        wanted),
                row -> new Row(row.getLong(1), row.getString(2), row.getString(3)));
        for (Row row : rows) {
            found.computeIfAbsent(row.ref.toLowerCase(Locale.ROOT), ref -> new ArrayList<>())
                    .add(row.key);
            found.computeIfAbsent(row.name.toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(row.key);
        }
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            List<Long> matches = found.getOrDefault(wanted.get(i), found.get(schemed.get(i)));
            if (matches == null) {
                throw unknown(reader, given.get(i), table, scheme, unknown, at(path, given, i));
            }
            keys.addAll(matches);
        }
        return keys;
    }

    private static Refusal unknown(
            Reader reader, String value, String table, String scheme, ErrorCode code, String path) {
        List<String> known = new ArrayList<>();
        reader.rows(Fragment.of("select ref, name from " + table + " order by ref"), row -> {
            known.add(row.getString(1));
            return known.add(row.getString(2));
        });
        List<String> nearest = Nearest.to(value, known);
        return new Refusal(
                code,
                path,
                "No " + table + " has the ref or name \"" + Quoted.of(value) + "\". "
                        + (known.isEmpty()
                                ? "None is stored yet."
                                : "Give a ref, such as " + known.getFirst() + ", or an exact name."),
                nearest.isEmpty() ? Nearest.to(scheme + value, known) : nearest);
    }
}
