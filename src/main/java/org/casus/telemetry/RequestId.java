package org.casus.telemetry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id, which each of its lines in the log and its answer bear: the client's own
 * {@code X-Request-Id} where that can stand in a log, or a new one.
 */
@Singleton
final class RequestId {

    /** Under what the lines of the log find it. */
    static final String KEY = "requestId";

    /** Under what a traced request's parent is found: the client's {@code traceparent}. */
    static final String TRACE_PARENT = "traceparent";

    private static final String HEADER = "X-Request-Id";

    /** No blank, quote or control character, so that nobody can write lines of the log of their own. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,100}");

    /** Before all other filters of Casus, so that their lines have the id. */
    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::identify, FIRST);
    }

    private static void identify(RoutingContext http) {
        String id = of(http.request().getHeader(HEADER));
        MDC.put(KEY, id);
        String parent = http.request().getHeader(TRACE_PARENT);
        if (TraceParent.of(parent).isPresent()) { // formats of the log can show all that is kept here
            MDC.put(TRACE_PARENT, parent);
        }
        http.response().putHeader(HEADER, id);
        http.next();
    }

    /** The id that a client sent, where it is sane; else a new one, which is no secret. */
    static String of(String sent) {
        if (sent != null && SANE.matcher(sent).matches()) {
            return sent;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
