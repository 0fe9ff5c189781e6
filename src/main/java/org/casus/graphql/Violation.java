package org.casus.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that is wrong with an input.
 *
 * @param path of the wrong field, such as {@code input.events.0.start}
 * @param code what kind of error it is
 * @param message what is wrong, and what would be right
 * @param nearest known values that come near the wrong one, best first
 */
public record Violation(String path, ErrorCode code, String message, List<String> nearest) {

    Map<String, Object> specification() {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("path", path);
        specification.put("code", code.name());
        specification.put("message", message);
        if (!nearest.isEmpty()) {
            specification.put("nearest", nearest);
        }
        return specification;
    }
}
