package org.casus.event.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.dataset.Revision;
import org.casus.dataset.RevisionAction;
import org.casus.store.Store;

/** Follows the feed, as a client does: by cursors, page after page; and keeps what the records are. */
final class Follower {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was told, in order: type, ref and action. */
    final List<String> told = new ArrayList<>();

    /** Of each record, its fields, as JSON has them; those that are nothing are left out. */
    final Map<String, Map<String, Object>> records = new TreeMap<>();

    private final Store store;
    private final int size;
    private String cursor;

    Follower(Store store, int size) {
        this.store = store;
        this.size = size;
    }

    /** Asks once; says whether there was more. */
    boolean ask() {
        Feed.ChangePage page = store.read(reader -> Feed.page(
                reader, cursor == null ? Position.START : Position.read(cursor, "since"), new ChangeFilter(), size));
        page.changes().forEach(this::apply);
        cursor = page.end().cursor();
        return page.more();
    }

    /** Asks until there is nothing more. */
    Follower askAll() {
        while (ask()) {
            // until then
        }
        return this;
    }

    private void apply(Revision change) {
        told.add(change.recordType + " " + change.recordRef + " " + change.action);
        if (change.action == RevisionAction.REMOVED) {
            records.remove(change.recordRef);
            return;
        }
        Map<String, Object> record = records.computeIfAbsent(change.recordRef, ref -> new HashMap<>());
        read(change.stored).forEach((field, value) -> {
            Object now = ((Map<?, ?>) value).get("to");
            if (now == null) {
                record.remove(field);
            } else {
                record.put(field, now);
            }
        });
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
