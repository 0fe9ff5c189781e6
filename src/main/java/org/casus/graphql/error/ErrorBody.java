package org.casus.graphql.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.Json;

/** One error as an answer has it, for requests that are refused before there is an operation. */
public final class ErrorBody {

    private ErrorBody() {}

    /** As JSON. */
    public static String of(ErrorCode code, String message) {
        return of(new Refusal(code, null, message));
    }

    /** As JSON. */
    public static String of(Refusal refusal) {
        return Json.of(members(refusal));
    }

    /** Its members. */
    public static Map<String, Object> members(Refusal refusal) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", refusal.code().name());
        if (refusal.argument() != null) {
            extensions.put("argument", refusal.argument());
        }
        if (!refusal.nearest().isEmpty()) {
            extensions.put("nearest", refusal.nearest());
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", refusal.getMessage());
        error.put("extensions", extensions);
        return Map.of("errors", List.of(error));
    }
}
