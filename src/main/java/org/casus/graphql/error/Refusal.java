package org.casus.graphql.error;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request that cannot be answered as it stands: says what is wrong and what would be right. Shown to whoever asked,
 * as it is.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String argument;
    private final transient List<String> nearest;

    /**
     * @param code what kind of error it is
     * @param argument the path of the wrong argument, such as {@code filter.country}; null where it is no one argument
     * @param message one or two sentences
     */
    public Refusal(ErrorCode code, String argument, String message) {
        this(code, argument, message, List.of());
    }

    /** @param nearest known values that come near the wrong one, best first; may be empty */
    public Refusal(ErrorCode code, String argument, String message, List<String> nearest) {
        super(message, null, false, false);
        this.code = code;
        this.argument = argument;
        this.nearest = nearest;
    }

    public ErrorCode code() {
        return code;
    }

    /** The path of the wrong argument, or null. */
    public String argument() {
        return argument;
    }

    /** Known values that come near the wrong one, best first. */
    public List<String> nearest() {
        return Objects.requireNonNullElse(nearest, List.of());
    }

    /** What else the error's extensions say. */
    public Map<String, Object> details() {
        return Map.of();
    }
}
