package org.casus.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casus.export.ColumnGroup.Joined;
import org.casus.export.ColumnGroup.Listed;
import org.casus.export.ColumnGroup.Own;
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
    private final List<TableColumn> columns;
    private final Function<Snapshot, Contents> contents;

    /** The columns of the record's own row, and their places. */
    private final List<TableColumn> own;

    private final int[] places;
    private final List<Joined> joined;
    private final String load;
    private final List<Lookup> lookups;
    private final List<ListReader> lists;

    /**
     * A record.
     *
     * @param values in the order of the columns
     * @param others the keys that it looks up by
     */
    record Row(Object[] values, Long[] others) {}

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
        List<Own> found = table.groups(Own.class, columns);
        this.own = found.stream().map(Own::column).toList();
        this.places = own.stream().mapToInt(columns::indexOf).toArray();
        this.joined = table.groups(Joined.class, columns);
        this.load = load(found);
        this.lookups = joined.stream()
                .map(some -> new Lookup(
                        some.sql(),
                        some.columns().stream().map(TableColumn::type).toList()))
                .toList();
        this.lists = table.groups(Listed.class, columns).stream()
                .map(some -> new ListReader(some, columns))
                .toList();
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    @Override
    public Contents contents(Snapshot snapshot) {
        return contents.apply(snapshot);
    }

    @Override
    public void read(Snapshot snapshot, Sink sink) throws IOException {
        List<Long> keys = keys(snapshot, -1);
        while (!keys.isEmpty()) {
            for (int from = 0; from < keys.size(); from += CHUNK) {
                for (Row row : chunk(snapshot, keys.subList(from, Math.min(from + CHUNK, keys.size())))) {
                    sink.row(row.values);
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
    private String load(List<Own> columns) {
        List<String> selected = new ArrayList<>();
        selected.add(table.alias() + ".id");
        joined.forEach(some -> selected.add(some.key()));
        columns.forEach(some -> selected.add(some.sql()));
        return "select " + String.join(", ", selected) + "\nfrom " + table.from() + " " + table.alias() + "\nwhere "
                + table.alias() + ".id ?";
    }

    private Collection<Row> chunk(Snapshot snapshot, List<Long> keys) {
        Map<Long, Row> rows = LinkedHashMap.newLinkedHashMap(keys.size());
        keys.forEach(key -> rows.put(key, new Row(new Object[columns.size()], new Long[joined.size()])));
        KeyList.each(snapshot, load, keys, found -> {
            Row row = rows.get(found.getLong(1));
            if (row != null) {
                read(found, row);
            }
        });
        look(snapshot, rows.values());
        for (ListReader list : lists) {
            list.read(snapshot, rows);
        }
        return rows.values();
    }

    /** The keys that the row looks up by, and its own columns. */
    private void read(ResultSet found, Row row) throws SQLException {
        for (int i = 0; i < row.others.length; i++) {
            long other = found.getLong(i + 2);
            row.others[i] = found.wasNull() ? null : (Long) other;
        }
        for (int i = 0; i < own.size(); i++) {
            row.values[places[i]] = own.get(i).type().read(found, row.others.length + i + 2);
        }
    }

    private void look(Snapshot snapshot, Collection<Row> rows) {
        for (int i = 0; i < lookups.size(); i++) {
            int key = i;
            Lookup lookup = lookups.get(i);
            lookup.load(snapshot, rows.stream().map(row -> row.others[key]).toList());
            List<TableColumn> found = joined.get(i).columns();
            for (int j = 0; j < found.size(); j++) {
                int to = columns.indexOf(found.get(j));
                if (to >= 0) {
                    for (Row row : rows) {
                        row.values[to] = lookup.get(row.others[i], j);
                    }
                }
            }
        }
    }
}
