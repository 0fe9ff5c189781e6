package org.casus.desk.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.dataset.FieldChange;
import org.casus.event.intake.EventStates;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Every record whose changes the feed tells, as the tables have it: those of the desk's own, and events of whatever
 * dataset. Of each its fields, as the feed writes values; those that are nothing are left out.
 */
public final class StoredRecords {

    private StoredRecords() {}

    /** By type and ref, such as {@code Claim desk:1}. */
    public static Map<String, Map<String, String>> all(Reader reader) {
        Map<String, Map<String, String>> records = new TreeMap<>();
        for (RecordShape shape : Shapes.IN_ORDER) {
            List<String> refs = reader.rows(
                    Fragment.of("select ref from " + shape.table() + " order by id"), row -> row.getString(1));
            new StoredStates(reader, shape)
                    .load(refs).values().stream()
                            .filter(PendingRecord::isOwn)
                            .forEach(draft -> records.put(shape.type() + " " + draft.ref(), texts(draft.before())));
        }
        Map<Long, String> published = new HashMap<>();
        reader.rows(
                Fragment.of(
                        "select e.id, e.ref from event e join release l on l.id = e.release_id where l.kind <> 'DESK'"),
                row -> published.put(row.getLong(1), row.getString(2)));
        Map<Long, Map<String, Object>> states = EventStates.of(reader, new ArrayList<>(published.keySet()));
        published.forEach((key, ref) -> records.put("Event " + ref, texts(states.get(key))));
        return records;
    }

    private static Map<String, String> texts(Map<String, Object> state) {
        Map<String, String> texts = new TreeMap<>();
        state.forEach((field, value) -> {
            String text = FieldChange.of(field, null, value).to();
            if (text != null && !text.equals("[]")) {
                texts.put(field, text);
            }
        });
        return texts;
    }
}
