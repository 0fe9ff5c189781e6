package org.casus.event.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** What stored events say, field by field, as revisions tell it. */
public final class EventStates {

    private EventStates() {}

    /** The states of those of these events that are there, by their keys. */
    public static Map<Long, Map<String, Object>> of(Reader reader, Collection<Long> keys) {
        Map<Long, Map<String, Object>> states = new HashMap<>();
        try {
            StoredEvents.load((ids, sql, each) -> read(reader, ids, sql, each), keys)
                    .forEach((key, event) -> states.put(key, event.state().fields()));
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return states;
    }

    private static void read(Reader reader, Collection<Long> ids, String sql, StoredEvents.Row each) {
        reader.rows(Fragment.of(sql, List.copyOf(ids)), row -> {
            if (row.getObject(1) != null) {
                each.on(row);
            }
            return null;
        });
    }
}
