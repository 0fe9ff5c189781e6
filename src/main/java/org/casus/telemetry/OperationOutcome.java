package org.casus.telemetry;

import java.util.List;
import java.util.Locale;
import org.casus.graphql.error.ErrorCode;

/** How an operation ended, from the point of view of whoever runs the server. */
enum OperationOutcome {
    /** Answered, without an error. */
    OK,
    /** The request was wrong, or more than is allowed: the errors' codes say how. */
    REFUSED,
    /** The database could not be reached. */
    UNAVAILABLE,
    /** Casus failed. */
    FAILED;

    static OperationOutcome of(List<String> codes) {
        if (codes.isEmpty()) {
            return OK;
        }
        if (codes.contains(ErrorCode.INTERNAL_ERROR.name())) {
            return FAILED;
        }
        return codes.contains(ErrorCode.STORE_UNAVAILABLE.name()) ? UNAVAILABLE : REFUSED;
    }

    /** Whether the server is to blame. */
    boolean isOfServer() {
        return this == UNAVAILABLE || this == FAILED;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
