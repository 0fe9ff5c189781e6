package org.casus.event.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casus.dataset.FromTo;
import org.casus.store.Json;
import org.casus.store.mapping.StateReader;

/** What events were when they were created: what they are, with each later change taken back. */
public final class CreatedState {

    private CreatedState() {}

    /**
     * The JSON that the revisions of their creations tell: of each field that was something, from nothing to what.
     *
     * @param states what they are, by their keys
     * @param later what the revisions of one say that updated it since, the newest first
     */
    public static <X extends Exception> Map<Long, String> of(
            StateReader.Statements<X> statements,
            Map<Long, Map<String, Object>> states,
            Function<Long, List<Map<String, Object>>> later)
            throws X {
        List<String> fields = EventStates.fields();
        Map<Long, Map<String, Object>> created = new HashMap<>();
        states.forEach((key, state) -> {
            Map<String, Object> was = new LinkedHashMap<>(state);
            for (Map<String, Object> changes : later.apply(key)) {
                changes.forEach((field, change) -> was.put(field, ((Map<?, ?>) change).get("from")));
            }
            created.put(key, was);
        });
        // Not all that moves an event tells of its places.
        EventStates.tellPlaces(statements, created.values());
        Map<Long, String> told = new HashMap<>();
        created.forEach((key, was) -> {
            Map<String, Object> changes = new LinkedHashMap<>();
            for (String field : fields) { // not why it was changed, nor ties
                if (was.get(field) != null) {
                    changes.put(field, FromTo.of(null, was.get(field)));
                }
            }
            told.put(key, Json.of(changes));
        });
        return told;
    }
}
