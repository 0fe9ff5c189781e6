package org.casus.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.casus.access.Caller;
import org.casus.access.Unauthenticated;
import org.casus.graphql.Engine;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Prepared;
import org.casus.graphql.Refusal;
import org.casus.graphql.RunningOperations;
import org.casus.store.Cancellation;
import org.casus.store.Outage;
import org.jboss.logging.Logger;

/** Answers requests that want one answer, each on the virtual thread that calls. */
@Singleton
class HttpOperations {

    private static final Logger LOG = Logger.getLogger(HttpOperations.class);

    private final Engine engine;
    private final RequestParser parser;
    private final EntityTags tags;
    private final AnswerWriter writer;
    private final RunningOperations running;
    private final Callers callers;
    private final HttpConfig config;

    HttpOperations(
            Engine engine,
            RequestParser parser,
            EntityTags tags,
            AnswerWriter writer,
            RunningOperations running,
            Callers callers,
            HttpConfig config) {
        this.engine = engine;
        this.parser = parser;
        this.tags = tags;
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
     */
    void answer(RoutingContext http, MediaType type, byte[] body, Cancellation cancellation) {
        try {
            Caller caller = callers.of(http);
            if (body == null) {
                get(http, type, parser.fromQuery(http.request()), caller, cancellation);
            } else {
                post(http, type, parser.fromBody(body), caller, cancellation);
            }
        } catch (Unauthenticated refused) {
            writer.refuse(http, refused);
        } catch (HttpRefusal refusal) {
            writer.refuse(http, refusal.status(), ErrorCode.BAD_REQUEST, refusal.getMessage());
        } catch (Refusal refusal) {
            noStore(http);
            if (refusal.code() == ErrorCode.BAD_REQUEST) {
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
            RoutingContext http, MediaType type, RequestParser.Asked asked, Caller caller, Cancellation cancellation) {
        Prepared prepared = engine.prepare(asked.operations().getFirst());
        if (prepared.isMutation()) {
            http.response().putHeader(HttpHeaders.ALLOW, "POST");
            throw new HttpRefusal(405, "A mutation is sent by POST.");
        }
        refuseSubscription(prepared);
        if (prepared.definition() == null || caller.role() == null) {
            noStore(http);
            writer.write(http, type, engine.answer(prepared, caller, cancellation));
            return;
        }
        String tag = tags.of(prepared.operation(), type, caller.role());
        http.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (EntityTags.matches(http.request(), tag)) {
            cacheable(http, tag);
            http.response().setStatusCode(304).end();
            return;
        }
        Engine.Answer answer = engine.answer(prepared, caller, cancellation);
        if (answer.specification().containsKey("errors")) {
            noStore(http);
        } else {
            cacheable(http, tag);
        }
        writer.write(http, type, answer);
    }

    private void post(
            RoutingContext http, MediaType type, RequestParser.Asked asked, Caller caller, Cancellation cancellation) {
        noStore(http);
        List<Engine.Answer> answers = new ArrayList<>();
        asked.operations().forEach(operation -> {
            Prepared prepared = engine.prepare(operation);
            refuseSubscription(prepared);
            answers.add(engine.answer(prepared, caller, cancellation));
        });
        if (asked.batch()) {
            writer.write(http, type, answers);
        } else {
            writer.write(http, type, answers.getFirst());
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
