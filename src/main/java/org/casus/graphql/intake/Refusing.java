package org.casus.graphql.intake;

import org.casus.graphql.error.ErrorCode;

/** How a route tells that it does not take a request. */
@FunctionalInterface
public interface Refusing {

    /** Answers the request, at once. */
    void refuse(int status, ErrorCode code, String message);
}
