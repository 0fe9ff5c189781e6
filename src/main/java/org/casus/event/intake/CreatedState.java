package org.casus.event.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.Json;

/** What a record was when it was created: what it is, with each later change taken back. */
public final class CreatedState {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<LinkedHashMap<String, Map<String, Object>>> CHANGES = new TypeReference<>() {};

    private CreatedState() {}

    /**
     * The JSON that the revision of its creation tells: of each field that was something, from nothing to what.
     *
     * @param state what it is, field by field
     * @param later the JSON of the revisions that updated it since, the newest first
     */
    public static String of(Map<String, Object> state, List<String> later) {
        Map<String, Object> created = new LinkedHashMap<>(state);
        for (String changes : later) {
            read(changes).forEach((field, change) -> created.put(field, change.get("from")));
        }
        Map<String, Object> told = new LinkedHashMap<>();
        created.forEach((field, value) -> {
            if (value != null) {
                Map<String, Object> change = new LinkedHashMap<>();
                change.put("from", null);
                change.put("to", value);
                told.put(field, change);
            }
        });
        return Json.of(told);
    }

    private static Map<String, Map<String, Object>> read(String changes) {
        try {
            return JSON.readValue(changes, CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A revision is no JSON", e);
        }
    }
}
