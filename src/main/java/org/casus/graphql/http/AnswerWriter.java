package org.casus.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.access.Unauthenticated;
import org.casus.graphql.delivery.UnreadAnswers;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.error.ErrorBody;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.limits.Limits;

/** Writes answers, and refusals that are no answers, to HTTP. */
@Singleton
public class AnswerWriter {

    /** A request's header that asks for the cost of its operation: {@code Casus-Cost: true}. */
    private static final String COST = "Casus-Cost";

    private final AnswerJson json;
    private final HttpConfig config;
    private final Limits limits;
    private final UnreadAnswers unread;

    AnswerWriter(AnswerJson json, HttpConfig config, Limits limits, UnreadAnswers unread) {
        this.limits = limits;
        this.unread = unread;
        this.json = json;
        this.config = config;
    }

    /** One answer; its status tells whether anything ran where the client can read that off it. */
    void write(RoutingContext http, MediaType type, Answer answer) {
        int status = status(type, answer);
        http.response().setStatusCode(status);
        if (status == 401) {
            Callers.challenge(http);
        }
        if (answer.overloaded()) {
            http.response().putHeader(HttpHeaders.RETRY_AFTER, HttpOperations.RETRY_AFTER);
        }
        write(http, type, told(http, answer), body(http));
    }

    /**
     * One answer, as {@link #write(RoutingContext, MediaType, Answer)} writes it.
     *
     * @param most the largest body, in bytes, that is returned
     * @return the body that was sent; null where it is larger, or says more than the same question would be answered
     */
    AnswerBody.Sent writeAndCopy(RoutingContext http, MediaType type, Answer answer, int most) {
        Map<String, Object> told = told(http, answer);
        if (told != answer.specification()) {
            write(http, type, answer);
            return null;
        }
        AnswerBody out = body(http);
        out.copy(most);
        http.response().setStatusCode(status(type, answer));
        write(http, type, told, out);
        return out.sent();
    }

    /** An answer that was sent before. */
    void repeat(RoutingContext http, MediaType type, AnswerBody.Sent body) {
        head(http, type);
        AnswerBody out = body(http);
        try {
            out.repeat(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            out.abandon();
            throw e;
        }
    }

    /** Whether the request wants to be told what else {@link #write} may say beside the answer itself. */
    boolean tellsMore(RoutingContext http) {
        return limits.config().showCost()
                || "true".equalsIgnoreCase(http.request().getHeader(COST));
    }

    /**
     * 503 whatever the client accepts: proxies must learn that another server may be worth a try; and 401 or 403 where
     * the caller may have nothing of what it asked for.
     */
    private static int status(MediaType type, Answer answer) {
        if (answer.unavailable() || answer.overloaded()) {
            return 503;
        }
        ErrorCode denied = answer.denied();
        if (denied != null) {
            return denied == ErrorCode.FORBIDDEN ? 403 : 401;
        }
        return type == MediaType.RESPONSE && !answer.executed() ? 400 : 200;
    }

    /** The answers of a batch, as an array. */
    void write(RoutingContext http, MediaType type, List<Answer> answers) {
        List<Map<String, Object>> told =
                answers.stream().map(answer -> told(http, answer)).toList();
        write(http, type, told, body(http));
    }

    /** The answer, with its cost where the request asks for it. */
    private Map<String, Object> told(RoutingContext http, Answer answer) {
        if (answer.cost() == null || !tellsMore(http)) {
            return answer.specification();
        }
        Map<String, Object> told = new LinkedHashMap<>(answer.specification());
        told.put("extensions", Map.of("cost", answer.cost().specification()));
        return told;
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
        write(http, type, ErrorBody.members(new Refusal(code, null, message)), body(http));
    }

    /** A credential that is not taken. */
    public void refuse(RoutingContext http, Unauthenticated refused) {
        refuse(http, Callers.challenge(http, refused), Callers.refusal(refused).code(), refused.getMessage());
    }

    /** There is no room for another live connection. */
    public void refuseOverloaded(RoutingContext http) {
        http.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        refuse(http, 503, ErrorCode.TOO_MANY_OPERATIONS, "There are as many live connections as this server keeps.");
    }

    private void write(RoutingContext http, MediaType type, Object body, AnswerBody out) {
        head(http, type);
        try {
            json.write(out, body);
            out.close(); // not where writing failed: nothing has been sent yet, and the refusal can be
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            out.abandon();
            throw e;
        }
    }

    private AnswerBody body(RoutingContext http) {
        return new AnswerBody(http, unread, config.gzipFrom());
    }

    private static void head(RoutingContext http, MediaType type) {
        http.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
    }
}
