package org.casus.graphql.engine;

import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;

/** Keeps from a field whoever may not have it, before any of its code is called. */
final class Guard {

    private Guard() {}

    /**
     * Lets the caller pass, or refuses.
     *
     * @param field as it is to be told, such as {@code createApiKey}
     * @throws Refusal UNAUTHENTICATED where there is no credential, FORBIDDEN where its role is too low
     */
    static void check(Caller caller, AccessRole needed, String field) {
        if (!caller.may(needed)) {
            throw refusal(caller, needed, field);
        }
    }

    /** What a caller is told whose role is too low. */
    static Refusal refusal(Caller caller, AccessRole needed, String field) {
        if (!caller.isKnown()) {
            return unauthenticated(field + " needs the role " + needed);
        }
        return new Refusal(
                ErrorCode.FORBIDDEN,
                null,
                field + " needs the role " + needed + "; the credential of this request has the role " + caller.role()
                        + ".");
    }

    /** What is said to somebody without a credential. */
    static Refusal unauthenticated(String why) {
        return new Refusal(
                ErrorCode.UNAUTHENTICATED,
                null,
                why + ": send the header Authorization: Bearer, followed by an API key.");
    }
}
