package org.casus.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.casus.access.Caller;
import org.casus.access.Unauthenticated;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.SchemaText;
import org.casus.graphql.error.ErrorCode;

/**
 * {@code /graphql/schema.graphql}: the schema, to whoever would be told it by introspection. Takes the place of the
 * extension's route, which tells it to anybody, and leaves out scalars.
 */
@Singleton
class SchemaRoute {

    private static final String PATH = "/graphql/schema.graphql";
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    /** Whoever is refused an answer to this is refused the schema. */
    private static final String INTROSPECTION = "{ __schema { queryType { name } } }";

    private final Engine engine;
    private final Callers callers;
    private final AnswerWriter writer;
    private final CrossOrigin sites;

    /** Made when somebody first asks. */
    private String text;

    SchemaRoute(Engine engine, Callers callers, AnswerWriter writer, CrossOrigin sites) {
        this.engine = engine;
        this.callers = callers;
        this.writer = writer;
        this.sites = sites;
    }

    /** Early, as the one for operations is: what is there by then are the extension's routes. */
    void register(@Observes @Priority(1) Router router) {
        ExtensionRoutes.disable(router, PATH);
        sites.open(router, PATH, ALLOWED);
        router.route(PATH).order(-1).blockingHandler(this::handle, false);
    }

    private void handle(RoutingContext http) {
        HttpMethod method = http.request().method();
        if (method == HttpMethod.OPTIONS) {
            http.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, ALLOWED)
                    .end();
        } else if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            http.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
            writer.refuse(http, 405, ErrorCode.BAD_REQUEST, "The schema is asked for by GET.");
        } else {
            answer(http);
        }
    }

    private void answer(RoutingContext http) {
        try {
            Caller caller = callers.of(http);
            Answer told = engine.answer(INTROSPECTION, null, Map.of(), caller);
            if (told.codes().isEmpty()) {
                http.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(text());
            } else {
                http.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                writer.write(http, MediaType.RESPONSE, told);
            }
        } catch (Unauthenticated refused) {
            writer.refuse(http, refused);
        }
    }

    private synchronized String text() {
        if (text == null) {
            text = SchemaText.of(engine.schema());
        }
        return text;
    }
}
