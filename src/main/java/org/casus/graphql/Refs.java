package org.casus.graphql;

import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Turns the refs or names that somebody gives in a filter into keys, and refuses those that nobody has. */
public final class Refs {

    private Refs() {}

    /**
     * The keys of the records that have these refs or, ignoring case, these names: one statement, and another for the
     * message where one is unknown.
     *
     * @param given refs or names
     * @param type a type whose table has the columns ref and name
     * @param scheme put before a value without a colon, such as {@code dataset:}; empty for none
     * @param unknown the code of the refusal
     * @param path where they were given, for the refusal
     */
    public static List<Long> keys(
            Reader reader, List<String> given, Class<?> type, String scheme, ErrorCode unknown, String path) {
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
                throw unknown(reader, given.get(i), table, unknown, given.size() == 1 ? path : path + "." + i);
            }
            keys.addAll(matches);
        }
        return keys;
    }

    private static Refusal unknown(Reader reader, String value, String table, ErrorCode code, String path) {
        List<String> known = new ArrayList<>();
        reader.rows(Fragment.of("select ref, name from " + table), row -> {
            known.add(row.getString(1));
            return known.add(row.getString(2));
        });
        return new Refusal(
                code,
                path,
                "No " + table + " has the ref or name \"" + Quoted.of(value) + "\".",
                Nearest.of(value, known));
    }
}
