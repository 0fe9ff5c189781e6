package org.casus.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.access.Unauthenticated;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.Prepared;
import org.casus.graphql.engine.RunningOperations;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.limits.CostlyLane.Admitted;
import org.casus.store.Cancellation;
import org.casus.store.Outage;
import org.jboss.logging.Logger;

/** Answers requests that want one answer, each on the thread that calls. */
@Singleton
class HttpOperations {

    private static final Logger LOG = Logger.getLogger(HttpOperations.class);

    /** In seconds. */
    static final String RETRY_AFTER = "5";

    private final Engine engine;
    private final RequestParser parser;
    private final EntityTags tags;
    private final ResponseCache kept;
    private final AnswerWriter writer;
    private final RunningOperations running;
    private final Callers callers;
    private final HttpConfig config;

    HttpOperations(
            Engine engine,
            RequestParser parser,
            EntityTags tags,
            ResponseCache kept,
            AnswerWriter writer,
            RunningOperations running,
            Callers callers,
            HttpConfig config) {
        this.engine = engine;
        this.parser = parser;
        this.tags = tags;
        this.kept = kept;
        this.writer = writer;
        this.running = running;
        this.callers = callers;
        this.config = config;
    }

    /** Starts the clock. To be called before the request leaves its event loop, so that no hang-up is missed. */
    Cancellation begin(RoutingContext http) {
        Cancellation cancellation = running.begin(config.deadline());
        http.response()
                .closeHandler(
                        gone -> Thread.startVirtualThread(() -> cancellation.cancel(Cancellation.Reason.CLIENT_GONE)));
        return cancellation;
    }

    /**
     * Answers whatever was asked, or refuses it.
     *
     * @param body null for a GET
     * @param admitted what it runs as; whoever calls closes it
     */
    void answer(RoutingContext http, MediaType type, byte[] body, Admitted admitted, Cancellation cancellation) {
        try {
            Caller caller = callers.of(http);
            if (body == null) {
                get(http, type, parser.fromQuery(http.request()), caller, admitted, cancellation);
            } else {
                post(http, type, parser.fromBody(body), caller, admitted, cancellation);
            }
        } catch (Unauthenticated refused) {
            writer.refuse(http, refused);
        } catch (HttpRefusal refusal) {
            writer.refuse(http, refusal.status(), ErrorCode.BAD_REQUEST, refusal.getMessage());
        } catch (Refusal refusal) {
            noStore(http);
            http.response().headers().remove(HttpHeaders.ETAG);
            if (refusal.code() == ErrorCode.OVERLOADED) {
                http.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
                writer.refuse(http, 503, refusal.code(), refusal.getMessage());
            } else if (refusal.code() == ErrorCode.BAD_REQUEST) {
                writer.refuse(http, 400, refusal.code(), refusal.getMessage());
            } else {
                writer.write(http, type, engine.refused(refusal));
            }
        } catch (Cancellation.Cancelled | UncheckedIOException gone) {
            LOG.debug("Nobody takes the answer", gone);
            writer.refuse(http, 503, ErrorCode.DEADLINE_EXCEEDED, gone.getMessage());
        } catch (RuntimeException e) {
            if (Outage.isOne(e)) {
                noStore(http);
                writer.write(http, type, engine.failed(e));
                return;
            }
            LOG.error("An answer could not be written", e);
            writer.refuse(http, 500, ErrorCode.INTERNAL_ERROR, "Casus failed to answer; its log says why.");
        } finally {
            running.end(cancellation);
        }
    }

    private void get(
            RoutingContext http,
            MediaType type,
            RequestParser.Asked asked,
            Caller caller,
            Admitted admitted,
            Cancellation cancellation) {
        Prepared prepared = engine.prepare(asked.operations().getFirst());
        if (prepared.isMutation()) {
            http.response().putHeader(HttpHeaders.ALLOW, "POST");
            throw new HttpRefusal(405, "A mutation is sent by POST.");
        }
        refuseSubscription(prepared);
        if (prepared.definition() == null || caller.role() != AccessRole.READER) {
            noStore(http);
            writer.write(http, type, engine.answer(prepared, caller, admitted, cancellation));
            return;
        }
        long version = kept.version();
        String tag = tags.of(version, prepared.operation(), type);
        http.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (EntityTags.matches(http.request(), tag)) {
            cacheable(http, tag);
            http.response().setStatusCode(304).end();
            return;
        }
        cacheable(http, tag);
        answer(http, type, prepared, version, caller, admitted, cancellation);
    }

    private void post(
            RoutingContext http,
            MediaType type,
            RequestParser.Asked asked,
            Caller caller,
            Admitted admitted,
            Cancellation cancellation) {
        noStore(http);
        List<Prepared> operations =
                asked.operations().stream().map(engine::prepare).toList();
        operations.forEach(HttpOperations::refuseSubscription);
        if (asked.batch()) {
            writer.write(
                    http,
                    type,
                    operations.stream()
                            .map(operation -> engine.answer(operation, caller, admitted, cancellation))
                            .toList());
            return;
        }
        Prepared prepared = operations.getFirst();
        if (prepared.isQuery() && caller.role() == AccessRole.READER && kept.serves(http)) {
            answer(http, type, prepared, kept.version(), caller, admitted, cancellation);
        } else if (prepared.isMutation()) {
            tell(http, type, engine.answer(prepared, caller, admitted, cancellation));
        } else {
            writer.write(http, type, engine.answer(prepared, caller, admitted, cancellation));
        }
    }

    /** Whatever there is room for: what was written is not to be sent again. */
    private void tell(RoutingContext http, MediaType type, Answer answer) {
        try {
            writer.write(http, type, answer);
        } catch (Refusal noRoom) {
            throw new Refusal(
                    ErrorCode.ANSWER_TOO_LARGE,
                    null,
                    "The mutation was carried out, and its answer is larger than what may wait for you now. Ask for what it wrote by a query.");
        }
    }

    /**
     * Answers a reader's query: as it was answered before, where the data are still those. Whoever may more may be
     * answered what no reader is, and what changes without the data, so that none of it is kept here or by the client.
     */
    private void answer(
            RoutingContext http,
            MediaType type,
            Prepared prepared,
            long version,
            Caller caller,
            Admitted admitted,
            Cancellation cancellation) {
        long start = System.nanoTime();
        ResponseCache.Asked asked = kept.asked(http, prepared, version);
        if (asked != null && asked.answer() != null) {
            engine.repeated(prepared, System.nanoTime() - start);
            writer.repeat(http, type, asked.answer());
            return;
        }
        Answer answer = engine.answer(version, prepared, caller, admitted, cancellation);
        if (answer.specification().containsKey("errors")) {
            noStore(http);
            http.response().headers().remove(HttpHeaders.ETAG);
            writer.write(http, type, answer);
        } else if (asked == null) {
            writer.write(http, type, answer);
        } else {
            kept.keep(asked, writer.writeAndCopy(http, type, answer, kept.most()));
        }
    }

    private static void refuseSubscription(Prepared prepared) {
        if (prepared.isSubscription()) {
            throw new HttpRefusal(
                    406, "A subscription is answered as text/event-stream, or over a WebSocket; accept one of them.");
        }
    }

    private void cacheable(RoutingContext http, String tag) {
        http.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, config.cacheControl());
    }

    private static void noStore(RoutingContext http) {
        http.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
