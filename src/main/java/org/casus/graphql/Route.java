package org.casus.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/**
 * {@code /graphql} over HTTP, as the GraphQL over HTTP specification has it: GET, and POST of JSON. Stands before the
 * extension's own route, which checks no content type and answers 200 whatever was wrong. Each operation runs on a
 * virtual thread of its own.
 */
@Singleton
class Route {

    private static final Logger LOG = Logger.getLogger(Route.class);

    private static final String PATH = "/graphql";
    private static final String JSON = "application/json";
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    /** In bytes. A document of the length that people write is a hundredth of it; variables take the rest. */
    private static final long LARGEST_BODY = 1 << 20;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Engine engine;
    private final ObjectMapper json;
    private final ExecutorService threads;

    Route(Engine engine, ObjectMapper json, @VirtualThreads ExecutorService threads) {
        this.engine = engine;
        this.json = json;
        this.threads = threads;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(-2).handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        router.route(PATH).order(-1).handler(this::handle).failureHandler(Route::refuseBody);
    }

    private void handle(RoutingContext http) {
        HttpMethod method = http.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.POST) {
            http.response().putHeader(HttpHeaders.ALLOW, "GET, POST");
            refuse(http, 405, "GraphQL is asked by GET or POST.");
            return;
        }
        Operation operation;
        try {
            operation = method == HttpMethod.GET ? fromQuery(http) : fromBody(http);
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            refuse(
                    http,
                    400,
                    malformed instanceof JsonProcessingException syntax
                            ? "The request is no JSON: " + syntax.getOriginalMessage()
                            : malformed.getMessage());
            return;
        }
        if (operation != null) {
            threads.execute(() -> answer(http, operation));
        }
    }

    private record Operation(String document, String name, Map<String, Object> variables) {}

    private Operation fromQuery(RoutingContext http) throws JsonProcessingException {
        String variables = http.request().getParam("variables");
        return operation(
                http.request().getParam("query"),
                http.request().getParam("operationName"),
                variables == null || variables.isEmpty() ? null : read(variables));
    }

    private Operation fromBody(RoutingContext http) throws JsonProcessingException {
        String contentType = String.valueOf(http.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (!contentType.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(JSON)) {
            refuse(http, 415, "Send the operation as application/json.");
            return null;
        }
        String body = http.body().asString("UTF-8");
        if (body == null || body.isBlank()) {
            throw new IllegalArgumentException("The body is empty; it must be a JSON object with a query.");
        }
        if (!(read(body) instanceof Map<?, ?> request)) {
            throw new IllegalArgumentException("The body must be a JSON object with a query.");
        }
        if (request.get("extensions") != null && !(request.get("extensions") instanceof Map)) {
            throw new IllegalArgumentException("extensions must be a JSON object.");
        }
        return operation(request.get("query"), request.get("operationName"), request.get("variables"));
    }

    /** One JSON value and nothing behind it. */
    private Object read(String text) throws JsonProcessingException {
        return json.readerFor(Object.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValue(text);
    }

    private Operation operation(Object document, Object name, Object variables) {
        if (!(document instanceof String text) || text.isBlank()) {
            throw new IllegalArgumentException("query must be there, and be a text: the GraphQL document.");
        }
        if (name != null && !(name instanceof String)) {
            throw new IllegalArgumentException("operationName must be a text.");
        }
        if (variables != null && !(variables instanceof Map)) {
            throw new IllegalArgumentException("variables must be a JSON object.");
        }
        String chosen = name == null || ((String) name).isEmpty() ? null : (String) name;
        return new Operation(text, chosen, variables == null ? Map.of() : json.convertValue(variables, OBJECT));
    }

    private void answer(RoutingContext http, Operation operation) {
        try {
            Engine.Answer answer = engine.answer(operation.document(), operation.name(), operation.variables());
            boolean strict = acceptsGraphQLResponse(http);
            http.response()
                    .setStatusCode(status(answer, strict))
                    .putHeader(HttpHeaders.CONTENT_TYPE, (strict ? GRAPHQL_RESPONSE : JSON) + "; charset=utf-8")
                    // By way of a text: half of a surrogate pair, quoted from a document, has no bytes and would be a
                    // failure.
                    .end(Buffer.buffer(json.writeValueAsString(answer.specification())));
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.error("An answer could not be written", e);
            refuse(http, 500, "Casus failed to answer; its log says why.");
        }
    }

    /** 503 whatever the client accepts: proxies must learn that another server may be worth a try. */
    private static int status(Engine.Answer answer, boolean strict) {
        if (answer.unavailable()) {
            return 503;
        }
        return strict && !answer.executed() ? 400 : 200;
    }

    private static boolean acceptsGraphQLResponse(RoutingContext http) {
        return String.valueOf(http.request().getHeader(HttpHeaders.ACCEPT)).contains(GRAPHQL_RESPONSE);
    }

    private static void refuseBody(RoutingContext http) {
        refuse(
                http,
                http.statusCode() > 0 ? http.statusCode() : 500,
                http.statusCode() == 413
                        ? "The body is larger than " + LARGEST_BODY + " bytes."
                        : "The request could not be read.");
    }

    private static void refuse(RoutingContext http, int status, String message) {
        ErrorCode code = status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_ERROR;
        boolean strict = acceptsGraphQLResponse(http);
        http.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, (strict ? GRAPHQL_RESPONSE : JSON) + "; charset=utf-8")
                .end(Json.encode(Map.of(
                        "errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name()))))));
    }
}
