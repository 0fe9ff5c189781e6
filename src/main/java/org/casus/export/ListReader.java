package org.casus.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.casus.export.ColumnGroup.Listed;
import org.casus.export.TableColumn.Type;
import org.casus.store.Snapshot;

/** Reads one kind of list, such as participants, of a chunk of records. */
final class ListReader {

    private final Listed list;

    /** Where each column of the list stands among those that are wanted; below 0 for one that is not. */
    private final int[] places;

    private final Lookup shared;

    /** @param wanted the columns of a row */
    ListReader(Listed list, List<TableColumn> wanted) {
        this.list = list;
        this.places = list.columns().stream().mapToInt(wanted::indexOf).toArray();
        this.shared = list.shared() == null
                ? null
                : new Lookup(
                        list.shared().sql(), Collections.nCopies(list.shared().texts(), Type.TEXT));
    }

    /**
     * A row of the list.
     *
     * @param values those of the record that it belongs to
     * @param other the key of what is looked up; null for nothing
     * @param texts room for what is looked up included
     */
    private record Found(Object[] values, Long other, String[] texts) {}

    /** Puts the lists into the rows, by their keys. */
    void read(Snapshot snapshot, Map<Long, KeyedSelection.Row> rows) {
        for (KeyedSelection.Row row : rows.values()) {
            for (int place : places) {
                if (place >= 0) {
                    row.values()[place] = List.of();
                }
            }
        }
        List<Found> all = found(snapshot, rows);
        if (shared != null) {
            look(snapshot, all);
        }
        Lists lists = new Lists();
        for (Found found : all) {
            lists.values = found.values;
            list.values().put(found.texts, lists);
        }
    }

    private List<Found> found(Snapshot snapshot, Map<Long, KeyedSelection.Row> rows) {
        int first = shared == null ? 2 : 3;
        int more = shared == null ? 0 : list.shared().texts();
        List<Found> all = new ArrayList<>();
        KeyList.each(snapshot, list.sql(), rows.keySet(), row -> {
            KeyedSelection.Row record = rows.get(row.getLong(1));
            if (record != null) {
                int own = row.getMetaData().getColumnCount() - first + 1;
                String[] texts = new String[own + more];
                for (int i = 0; i < own; i++) {
                    texts[i] = row.getString(first + i);
                }
                all.add(new Found(record.values(), shared == null ? null : row.getLong(2), texts));
            }
        });
        return all;
    }

    private void look(Snapshot snapshot, List<Found> all) {
        shared.load(snapshot, all.stream().map(Found::other).toList());
        int more = list.shared().texts();
        for (Found found : all) {
            for (int i = 0; i < more; i++) {
                found.texts[found.texts.length - more + i] = (String) shared.get(found.other, i);
            }
        }
    }

    /** The lists of one record after the other. */
    private final class Lists implements Listed.Lists {

        private Object[] values;

        @Override
        public void add(int column, String text) {
            if (places[column] >= 0 && text != null) {
                list(column).add(text);
            }
        }

        @Override
        public void addOnce(int column, String text) {
            if (places[column] >= 0 && text != null && !list(column).contains(text)) {
                list(column).add(text);
            }
        }

        @SuppressWarnings("unchecked")
        private List<String> list(int column) {
            List<String> texts = (List<String>) values[places[column]];
            if (texts.isEmpty()) { // which all share
                texts = new ArrayList<>(2);
                values[places[column]] = texts;
            }
            return texts;
        }
    }
}
