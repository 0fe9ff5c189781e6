package org.casus.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;

/**
 * The records of a table that meet a condition, in the order in which they were stored. Their keys are looked for a
 * hundred thousand at a time, and the records are loaded by key, a thousand at a time: memory holds no more than that,
 * and neither does the database. A cursor over the whole was turned down: H2 makes the whole result before it gives the
 * first row.
 */
final class KeyedSelection implements Selection {

    /** 0.8 MB of keys. Where H2 has to sort to find them, it sorts once for so many rows. */
    private static final int KEYS = 100_000;

    private static final int CHUNK = 1_000;

    private final KeyedTable table;
    private final Fragment where;
    private final int keysAtOnce;
    private final List<Column> columns;
    private final Function<Snapshot, Contents> contents;

    private final Map<String, Integer> place = new HashMap<>();
    private final List<Column> own = new ArrayList<>();
    private final List<KeyedTable.Joined> joined;
    private final List<Lookup> lookups;
    private final List<KeyedTable.Listed> listed;

    /**
     * @param where a condition on the table's alias
     * @param wanted the names of the columns; empty for all
     * @param contents counts what is in it
     */
    KeyedSelection(KeyedTable table, Fragment where, List<String> wanted, Function<Snapshot, Contents> contents) {
        this(table, where, wanted, contents, KEYS);
    }

    /** @param keysAtOnce how many keys are looked for at once */
    KeyedSelection(
            KeyedTable table,
            Fragment where,
            List<String> wanted,
            Function<Snapshot, Contents> contents,
            int keysAtOnce) {
        this.keysAtOnce = keysAtOnce;
        this.table = table;
        this.where = where;
        this.columns = Columns.chosen(table.columns(), wanted);
        this.contents = contents;
        for (Column column : columns) {
            place.put(column.name(), place.size());
            if (table.sql(column) != null) {
                own.add(column);
            }
        }
        this.joined = table.joined().stream()
                .filter(some -> some.columns().stream().anyMatch(columns::contains))
                .toList();
        this.lookups = joined.stream()
                .map(some -> new Lookup(some.sql(), some.columns()))
                .toList();
        this.listed = table.listed().stream()
                .filter(some -> some.columns().stream().anyMatch(columns::contains))
                .toList();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public Contents contents(Snapshot snapshot) {
        return contents.apply(snapshot);
    }

    @Override
    public void read(Snapshot snapshot, Sink sink) throws IOException {
        Fragment load = select();
        List<Long> keys = keys(snapshot, -1);
        while (!keys.isEmpty()) {
            for (int from = 0; from < keys.size(); from += CHUNK) {
                for (Object[] row : chunk(snapshot, load, keys.subList(from, Math.min(from + CHUNK, keys.size())))) {
                    sink.row(row);
                }
            }
            keys = keys.size() < keysAtOnce ? List.of() : keys(snapshot, keys.getLast());
        }
    }

    private List<Long> keys(Snapshot snapshot, long after) {
        String key = table.alias() + ".id";
        return snapshot.rows(
                Fragment.of(
                        "select " + key + "\nfrom " + table.from() + " " + table.alias() + "\nwhere ?\n  and " + key
                                + " > ?\norder by " + key + "\nlimit ?",
                        where,
                        after,
                        keysAtOnce),
                row -> row.getLong(1));
    }

    /** Selects the record's key, the keys that it looks up by, and its own columns. */
    private Fragment select() {
        List<String> selected = new ArrayList<>();
        selected.add(table.alias() + ".id");
        joined.forEach(some -> selected.add(some.key()));
        own.forEach(column -> selected.add(table.sql(column)));
        return Fragment.of("select " + String.join(", ", selected) + "\nfrom " + table.from() + " " + table.alias()
                + "\nwhere " + table.alias() + ".id = any(?)\norder by " + table.alias() + ".id");
    }

    private List<Object[]> chunk(Snapshot snapshot, Fragment load, List<Long> keys) {
        List<Object[]> rows = new ArrayList<>(keys.size());
        List<Long[]> foreign = new ArrayList<>(keys.size());
        Map<Long, Object[]> byKey = new HashMap<>();
        snapshot.each(new Fragment(load.text(), List.of(keys)), row -> {
            Object[] values = new Object[columns.size()];
            Long[] others = new Long[joined.size()];
            for (int i = 0; i < others.length; i++) {
                long other = row.getLong(i + 2);
                others[i] = row.wasNull() ? null : (Long) other;
            }
            for (int i = 0; i < own.size(); i++) {
                Column column = own.get(i);
                values[place.get(column.name())] = Values.read(row, others.length + i + 2, column.type());
            }
            rows.add(values);
            foreign.add(others);
            byKey.put(row.getLong(1), values);
        });
        look(snapshot, rows, foreign);
        for (KeyedTable.Listed list : listed) {
            list(snapshot, list, keys, byKey);
        }
        return rows;
    }

    private void look(Snapshot snapshot, List<Object[]> rows, List<Long[]> foreign) {
        for (int i = 0; i < lookups.size(); i++) {
            Lookup lookup = lookups.get(i);
            Set<Long> keys = new HashSet<>();
            for (Long[] others : foreign) {
                if (others[i] != null) {
                    keys.add(others[i]);
                }
            }
            lookup.load(snapshot, keys);
            List<Column> found = joined.get(i).columns();
            for (int j = 0; j < found.size(); j++) {
                Integer to = place.get(found.get(j).name());
                for (int k = 0; to != null && k < rows.size(); k++) {
                    rows.get(k)[to] = lookup.get(foreign.get(k)[i], j);
                }
            }
        }
    }

    private void list(Snapshot snapshot, KeyedTable.Listed list, List<Long> keys, Map<Long, Object[]> byKey) {
        for (Column column : list.columns()) {
            Integer to = place.get(column.name());
            if (to != null) {
                byKey.values().forEach(row -> row[to] = new ArrayList<String>(2));
            }
        }
        Row at = new Row();
        snapshot.each(Fragment.of(list.sql(), keys), row -> {
            at.values = byKey.get(row.getLong(1));
            list.values().read(row, at);
        });
    }

    /** The record whose lists are being read. */
    private final class Row implements KeyedTable.Lists {

        private Object[] values;

        @Override
        public void add(String column, String text) {
            List<String> texts = list(column);
            if (texts != null && text != null) {
                texts.add(text);
            }
        }

        @Override
        public void addOnce(String column, String text) {
            List<String> texts = list(column);
            if (texts != null && text != null && !texts.contains(text)) {
                texts.add(text);
            }
        }

        @SuppressWarnings("unchecked")
        private List<String> list(String column) {
            Integer to = place.get(column);
            return to == null ? null : (List<String>) values[to];
        }
    }
}
