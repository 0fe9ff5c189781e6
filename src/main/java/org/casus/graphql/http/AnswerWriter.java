package org.casus.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.casus.graphql.Engine;
import org.casus.graphql.ErrorCode;

/** Writes answers, and refusals that are no answers, to HTTP. */
@Singleton
public class AnswerWriter {

    private final AnswerJson json;
    private final HttpConfig config;

    AnswerWriter(AnswerJson json, HttpConfig config) {
        this.json = json;
        this.config = config;
    }

    /** One answer; its status tells whether anything ran where the client can read that off it. */
    void write(RoutingContext http, MediaType type, Engine.Answer answer) {
        http.response().setStatusCode(status(type, answer));
        write(http, type, answer.specification());
    }

    /** 503 whatever the client accepts: proxies must learn that another server may be worth a try. */
    private static int status(MediaType type, Engine.Answer answer) {
        if (answer.unavailable()) {
            return 503;
        }
        return type == MediaType.RESPONSE && !answer.executed() ? 400 : 200;
    }

    /** The answers of a batch, as an array. */
    void write(RoutingContext http, MediaType type, List<Engine.Answer> answers) {
        write(http, type, answers.stream().map(Engine.Answer::specification).toList());
    }

    /** A request that is refused as HTTP. */
    public void refuse(RoutingContext http, int status, ErrorCode code, String message) {
        HttpServerResponse response = http.response();
        if (response.headWritten()) {
            http.request().connection().close(); // half an answer cannot be taken back
            return;
        }
        response.setStatusCode(status);
        response.headers().remove(HttpHeaders.CONTENT_ENCODING).remove(HttpHeaders.ETAG);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        MediaType type = MediaType.of(http) == MediaType.RESPONSE ? MediaType.RESPONSE : MediaType.JSON;
        write(
                http,
                type,
                Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name())))));
    }

    /** There is no room for another live connection. */
    public void refuseOverloaded(RoutingContext http) {
        http.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        refuse(http, 503, ErrorCode.TOO_MANY_OPERATIONS, "There are as many live connections as this server keeps.");
    }

    private void write(RoutingContext http, MediaType type, Object body) {
        http.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        try {
            ResponseStream out = new ResponseStream(http, config.gzipFrom());
            json.write(out, body);
            out.close(); // not where writing failed: that would end half an answer as if it were whole
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
