package org.casus.graphql.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.limits.Cost;

/**
 * An answer and what it took.
 *
 * @param specification the answer as the GraphQL specification has it: {@code data}, {@code errors}
 * @param executed false where the document was refused before any of it ran
 * @param statements the SQL that was sent, in order
 * @param cost what it may have cost; null where it was refused before that was reckoned
 */
public record Answer(Map<String, Object> specification, boolean executed, List<String> statements, Cost cost) {

    /** The code of each error, in order. */
    public List<String> codes() {
        return errors().stream().map(Answer::code).toList();
    }

    /** Whether the database could not be reached, so that nothing of it could be answered. */
    public boolean unavailable() {
        return has(ErrorCode.STORE_UNAVAILABLE);
    }

    /** Whether it was not run, since others are being answered. */
    public boolean overloaded() {
        return !executed && has(ErrorCode.OVERLOADED);
    }

    private boolean has(ErrorCode code) {
        return specification.containsKey("errors") && codes().contains(code.name());
    }

    /**
     * Whether its caller was not allowed any of it, for want of a credential or of a role.
     *
     * @return the code; null where it was not for that, or where a part was answered all the same
     */
    public ErrorCode denied() {
        boolean nothing = !(specification.get("data") instanceof Map<?, ?> data)
                || data.values().stream().allMatch(Objects::isNull);
        return !nothing
                ? null
                : Stream.of(ErrorCode.UNAUTHENTICATED, ErrorCode.FORBIDDEN)
                        .filter(code -> codes().contains(code.name()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Where the database went away on the way, nothing of the answer is of use, and each field would say the same: one
     * error takes the place of all.
     */
    Answer unlessUnavailable() {
        if (!unavailable()) {
            return this;
        }
        Map<String, Object> error = errors().stream()
                .filter(each -> ErrorCode.STORE_UNAVAILABLE.name().equals(code(each)))
                .findFirst()
                .orElseThrow();
        Map<String, Object> only = Map.of("message", error.get("message"), "extensions", error.get("extensions"));
        return new Answer(Map.of("errors", List.of(only)), false, statements, cost);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> errors() {
        return (List<Map<String, Object>>) specification.getOrDefault("errors", List.of());
    }

    private static String code(Map<String, Object> error) {
        return (String) ((Map<?, ?>) error.get("extensions")).get("code");
    }
}
