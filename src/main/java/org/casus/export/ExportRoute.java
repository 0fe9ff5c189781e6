package org.casus.export;

import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.casus.access.Unauthenticated;
import org.casus.graphql.delivery.ResponseChannel;
import org.casus.graphql.error.ErrorBody;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.http.CallerCheck;
import org.casus.graphql.http.Callers;
import org.casus.graphql.http.CrossOrigin;
import org.casus.graphql.http.Gzip;
import org.casus.graphql.intake.Bodies;
import org.casus.graphql.intake.Body;
import org.casus.graphql.intake.Refusing;
import org.casus.graphql.limits.AdmissionQueue;
import org.casus.graphql.limits.ClientAddress;
import org.casus.store.Cancellation;
import org.casus.store.Json;
import org.jboss.logging.Logger;

/** {@code /export/NAME} over HTTP: GET with parameters, or POST with the same as JSON. */
@Singleton
class ExportRoute {

    private static final Logger LOG = Logger.getLogger(ExportRoute.class);

    private static final String PATH = "/export/:name";
    private static final String ALLOWED = "GET, POST";

    /** In bytes; as much as a GraphQL request may have. */
    private static final int LARGEST_BODY = 1 << 20;

    /** Under what the body of a POST is found. */
    private static final String BODY = "body";

    /** In seconds: about what an export of an ordinary size takes. */
    static final String RETRY_AFTER = "5";

    private final Exports exports;
    private final Requests requests;
    private final DataDictionary dictionary;
    private final ExportConfig config;
    private final Callers callers;
    private final CallerCheck check;
    private final Bodies bodies;
    private final ExportSlots slots;
    private final AdmissionQueue gate;
    private final ClientAddress clients;
    private final CrossOrigin sites;
    private final ExecutorService threads;

    ExportRoute(
            Exports exports,
            Requests requests,
            DataDictionary dictionary,
            ExportConfig config,
            Callers callers,
            CallerCheck check,
            Bodies bodies,
            ExportSlots slots,
            AdmissionQueue gate,
            ClientAddress clients,
            CrossOrigin sites,
            @VirtualThreads ExecutorService threads) {
        this.exports = exports;
        this.requests = requests;
        this.dictionary = dictionary;
        this.config = config;
        this.callers = callers;
        this.check = check;
        this.bodies = bodies;
        this.slots = slots;
        this.gate = gate;
        this.clients = clients;
        this.sites = sites;
        this.threads = threads;
    }

    void register(@Observes Router router) {
        sites.open(router, PATH, ALLOWED);
        router.post(PATH).order(-2).handler(this::receive);
        router.route(PATH).order(-1).handler(this::handle).failureHandler(ExportRoute::refuseFailed);
    }

    /** Reads the body, once it is known that its sender may ask. */
    private void receive(RoutingContext http) {
        Refusing refusing = (status, code, message) -> refuse(http, status, new Refusal(code, null, message));
        if (!isJson(http)) {
            bodies.decline(
                    http,
                    () -> refusing.refuse(
                            415,
                            ErrorCode.BAD_REQUEST,
                            "Send what is wanted as application/json, in UTF-8 and not compressed."));
            return;
        }
        check.check(
                http,
                why -> bodies.decline(http, () -> refuse(http, Callers.challenge(http, why), Callers.refusal(why))),
                (status, code, message) -> bodies.decline(http, () -> refusing.refuse(status, code, message)),
                () -> bodies.read(http, LARGEST_BODY, refusing, body -> {
                    // It stays in the budget for as long as it waits for a slot.
                    http.put(BODY, body);
                    http.addEndHandler(any -> body.close());
                    http.next();
                }));
    }

    private static boolean isJson(RoutingContext http) {
        String type = String.valueOf(http.request().getHeader(HttpHeaders.CONTENT_TYPE));
        String coding = http.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        return type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals("application/json")
                && (coding == null || coding.equalsIgnoreCase("identity"));
    }

    private void handle(RoutingContext http) {
        HttpMethod method = http.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.POST) {
            http.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
            refuse(http, 405, new Refusal(ErrorCode.BAD_REQUEST, null, "Exports are asked for by GET or POST."));
            return;
        }
        if (http.pathParam("name").equals(DataDictionary.FILE)) {
            threads.execute(() -> http.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, Format.CSV.mediaType())
                    .putHeader("Content-Disposition", "attachment; filename=\"casus-" + DataDictionary.FILE + "\"")
                    .end(dictionary.csv()));
            return;
        }
        threads.execute(() -> answer(http));
    }

    private void answer(RoutingContext http) {
        try {
            String client = clients.of(http.request());
            ExportFileName named = ExportFileName.of(http.pathParam("name"));
            ExportRequest request = inTurn(client, () -> asked(http, named));
            if (request == null) {
                return;
            }
            try (ExportSlots.Slot slot = slots.await(client, http.response()::closed);
                    Exports.Export export = exports.open(request, named.format())) {
                http.<Body>get(BODY, Body.NONE).close();
                stream(http, export, named, slot);
            }
        } catch (Unauthenticated refused) {
            refuse(http, Callers.challenge(http, refused), Callers.refusal(refused));
        } catch (Refusal refusal) {
            refuse(http, status(http, refusal), refusal);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            refuse(http, 503, new Refusal(ErrorCode.OVERLOADED, null, "The server stops."));
        } catch (RuntimeException e) {
            fail(http, e);
        }
    }

    private static int status(RoutingContext http, Refusal refusal) {
        if (refusal.code() == ErrorCode.OVERLOADED) {
            http.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            return 503;
        }
        return refusal.code() == ErrorCode.NOT_FOUND ? 404 : 400;
    }

    /** Looks at the credential and at what is asked; null where that is answered by it, as what an export is. */
    private ExportRequest asked(RoutingContext http, ExportFileName named) {
        if (callers.of(http).role() == null) {
            throw Unauthenticated.missing();
        }
        ExportRequest request = request(http, exports.table(named.table()));
        if (named.format() != null) {
            return request;
        }
        try (Exports.Export export = exports.open(request, null)) {
            head(http, export, named, "application/json")
                    .end(Json.of(export.about().members()) + "\n");
        }
        return null;
    }

    /** What asks the database, and is over soon, passes the gate as operations do. */
    private <T> T inTurn(String client, Supplier<T> work) {
        CompletableFuture<AdmissionQueue.Pass> turn = new CompletableFuture<>();
        gate.enter(client, turn::complete, () -> turn.complete(null));
        try (AdmissionQueue.Pass pass = turn.join()) {
            if (pass == null) {
                throw new Refusal(
                        ErrorCode.OVERLOADED, null, "The server is busy. Try again in " + RETRY_AFTER + " seconds.");
            }
            return work.get();
        }
    }

    private ExportRequest request(RoutingContext http, ExportTable table) {
        if (http.request().method() == HttpMethod.GET) {
            return requests.read(
                    table,
                    http.queryParams().entries().stream()
                            .map(entry -> new Requests.Parameter(entry.getKey(), entry.getValue()))
                            .toList());
        }
        Body body = http.get(BODY);
        return requests.read(table, requests.object(new String(body.bytes(), StandardCharsets.UTF_8)));
    }

    private void stream(RoutingContext http, Exports.Export export, ExportFileName named, ExportSlots.Slot slot) {
        boolean packed = !named.format().packed() && Gzip.isTakenBy(http);
        HttpServerResponse response = head(http, export, named, named.format().mediaType());
        response.putHeader(HttpHeaders.VARY, "Accept-Encoding").setChunked(true);
        if (packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        ExportStream body = new ExportStream(response, config.stall(), slot);
        ResponseChannel channel = ResponseChannel.of(http);
        Runnable end = () -> {
            body.abandon();
            threads.execute(export::cancel);
        };
        response.closeHandler(any -> end.run());
        slot.onEvict(() -> {
            channel.reset();
            end.run();
        });
        if (response.closed()) { // before somebody listened
            return;
        }
        try (OutputStream out = packed ? new GZIPOutputStream(new Unclosed(body), 16 * 1024) : new Unclosed(body)) {
            export.write(out, (rows, share) -> {});
        } catch (IOException | UncheckedIOException | Cancellation.Cancelled e) {
            LOG.debugf("An export of %s ended early: %s", named.table(), e.getMessage());
            channel.reset();
            return;
        }
        try {
            body.close();
        } catch (IOException e) {
            LOG.debugf("An export of %s ended early: %s", named.table(), e.getMessage());
        }
    }

    private static HttpServerResponse head(
            RoutingContext http, Exports.Export export, ExportFileName named, String type) {
        About about = export.about();
        HttpServerResponse response = http.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader("Content-Disposition", "attachment; filename=\"" + named.file(about.version()) + "\"");
        Headers.of(about, named, http.request()).forEach(response::putHeader);
        return response;
    }

    private static void fail(RoutingContext http, RuntimeException e) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "An export failed (%s)", id);
        if (http.response().headWritten()) {
            ResponseChannel.of(http).reset(); // whoever reads must not take it for the whole
        } else {
            refuse(
                    http,
                    500,
                    new Refusal(
                            ErrorCode.INTERNAL_ERROR,
                            null,
                            "Casus failed to answer this; its log says why under " + id + "."));
        }
    }

    private static void refuseFailed(RoutingContext http) {
        int status = http.statusCode() > 0 ? http.statusCode() : 500;
        refuse(
                http,
                status,
                new Refusal(
                        status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_ERROR,
                        null,
                        "The request could not be read."));
    }

    private static void refuse(RoutingContext http, int status, Refusal refusal) {
        if (http.response().headWritten() || http.response().closed()) {
            return;
        }
        http.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(ErrorBody.of(refusal));
    }
}
