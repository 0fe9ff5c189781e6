package org.casus.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.casus.access.Authentication;
import org.casus.access.Caller;
import org.casus.access.Unauthenticated;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.limits.ClientAddress;

/** Who sends a request, by its header {@code Authorization}. */
@Singleton
public class Callers {

    private final Authentication authentication;
    private final ClientAddress clients;

    Callers(Authentication authentication, ClientAddress clients) {
        this.authentication = authentication;
        this.clients = clients;
    }

    /**
     * Who sent this; may ask the database, so not to be called on an event loop.
     *
     * @throws Unauthenticated where there is a credential and it is not good
     */
    public Caller of(RoutingContext http) {
        return of(http.request().getHeader(HttpHeaders.AUTHORIZATION), clients.of(http.request()));
    }

    /** Who sent this, where that is known without asking the database; else empty. For event loops. */
    Optional<Caller> known(RoutingContext http) {
        return authentication.known(http.request().getHeader(HttpHeaders.AUTHORIZATION), clients.of(http.request()));
    }

    /**
     * Who sent a credential by other means.
     *
     * @param authorization as the header would hold it; null where there is none
     * @param client a text that is the same for all requests of one client
     * @throws Unauthenticated where there is a credential and it is not good
     */
    public Caller of(String authorization, String client) {
        return authentication.of(authorization, client);
    }

    /** Puts onto a response what belongs to its refusal, and gives the status. */
    public static int challenge(RoutingContext http, Unauthenticated refused) {
        if (refused.retryAfter() > 0) {
            http.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfter()));
            return refused.isUnchecked() ? 503 : 429;
        }
        return challenge(http);
    }

    /** Asks for a credential, as a 401 must (RFC 9110, section 11.6.1), and gives the status. */
    public static int challenge(RoutingContext http) {
        http.response().putHeader("WWW-Authenticate", "Bearer realm=\"casus\"");
        return 401;
    }

    /** The same as an error of GraphQL. */
    public static Refusal refusal(Unauthenticated refused) {
        return new Refusal(
                refused.retryAfter() > 0 && !refused.isUnchecked()
                        ? ErrorCode.TOO_MANY_ATTEMPTS
                        : ErrorCode.UNAUTHENTICATED,
                null,
                refused.getMessage());
    }
}
