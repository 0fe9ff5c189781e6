package org.casus.desk.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;

/** Reads records of one type as they stand. */
final class StoredStates {

    /** Before the fields come id, uid, ref, version and own. */
    private static final int FIRST_FIELD = 6;

    private final Reader reader;
    private final Shape shape;

    StoredStates(Reader reader, Shape shape) {
        this.reader = reader;
        this.shape = shape;
    }

    /** Those of these refs that are there. */
    Map<String, Draft> load(Collection<String> refs) {
        record Row(long key, String ref, int version, boolean own, Map<String, Object> state) {}
        List<Row> rows = reader.rows(
                Fragment.of(shape.select(), refs.stream().map(Uid::of).toList()), row -> {
                    Map<String, Object> state = new LinkedHashMap<>();
                    int column = FIRST_FIELD;
                    for (Field field : shape.fields()) {
                        state.put(field.name(), field.kind().read(row, column++));
                    }
                    return new Row(row.getLong(1), row.getString(3), row.getInt(4), row.getBoolean(5), state);
                });
        Map<Long, Map<String, Object>> states = new HashMap<>();
        rows.forEach(row -> states.put(row.key, row.state));
        if (!rows.isEmpty()) {
            shape.lists().forEach(list -> load(list, states));
        }
        Map<String, Draft> drafts = new HashMap<>();
        rows.forEach(row -> drafts.put(row.ref, new Draft(shape, row.ref, row.key, row.version, row.own, row.state)));
        return drafts;
    }

    /** Those of these refs that were there once, and how often they were changed until then. */
    Map<String, Integer> removed(Collection<String> refs) {
        Map<String, Integer> removed = new HashMap<>();
        reader.rows(
                Fragment.of("""
                        select record_ref, count(*)
                        from revision
                        where record_uid = any(?) and record_type = ? and action in ('UPDATED', 'REMOVED')
                        group by record_ref
                        having max(case when action = 'REMOVED' then 1 else 0 end) = 1""", refs.stream().map(Uid::of).toList(), shape.type()),
                row -> removed.put(row.getString(1), row.getInt(2)));
        return removed;
    }

    private void load(Listed list, Map<Long, Map<String, Object>> states) {
        Map<Long, List<Object>> elements = new HashMap<>();
        states.forEach((key, state) -> {
            List<Object> some = new ArrayList<>();
            elements.put(key, some);
            state.put(list.name(), some);
        });
        reader.rows(
                Fragment.of(list.select(), List.copyOf(states.keySet())),
                row -> elements.get(row.getLong(1)).add(list.element().read(row)));
    }
}
