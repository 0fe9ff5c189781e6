package org.casus.graphql.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with an input.
 *
 * @param path of the wrong field, such as {@code input.events.0.start}
 * @param code what kind of error it is
 * @param message what is wrong, and what would be right
 * @param nearest known values that come near the wrong one, best first
 */
public record Violation(String path, ErrorCode code, String message, List<String> nearest) {

    /** A message names so many; the extensions have all. */
    private static final int NAMED = 5;

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

    /** One sentence about how many there are, and the first of them, each with its path. */
    static String message(String one, String several, List<Violation> violations) {
        return (violations.size() == 1 ? one : violations.size() + " " + several) + ". "
                + violations.stream()
                        .limit(NAMED)
                        .map(violation -> violation.path() + ": " + violation.message())
                        .collect(Collectors.joining(" "))
                + (violations.size() > NAMED ? " …" : "");
    }
}
