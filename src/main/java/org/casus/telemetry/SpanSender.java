package org.casus.telemetry;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Sends spans to the collector, once a second. Where it does not keep up or is away, spans are dropped, not kept. */
@Singleton
final class SpanSender {

    private static final Logger LOG = Logger.getLogger(SpanSender.class);

    /** Traces that wait: a second of what one server can answer. */
    private static final int MOST = 5_000;

    private static final long EVERY = 1_000;
    private static final long PATIENCE = 5_000;

    private final Vertx vertx;
    private final TracesConfig config;
    private final ArrayBlockingQueue<List<TraceSpan>> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicBoolean started = new AtomicBoolean();
    private HttpClient client;

    SpanSender(Vertx vertx, TracesConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void send(List<TraceSpan> spans) {
        if (started.compareAndSet(false, true)) {
            client = vertx.createHttpClient();
            vertx.setPeriodic(EVERY, any -> sendAll());
        }
        waiting.offer(spans);
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        if (started.get()) {
            var sent = new CountDownLatch(1);
            sendAll().onComplete(any -> sent.countDown());
            sent.await(PATIENCE, TimeUnit.MILLISECONDS);
        }
    }

    private Future<Void> sendAll() {
        List<List<TraceSpan>> traces = new ArrayList<>();
        waiting.drainTo(traces);
        if (traces.isEmpty()) {
            return Future.succeededFuture();
        }
        String body = OtlpJson.of(traces.stream().flatMap(List::stream).toList());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(config.endpoint().orElseThrow().toString().replaceAll("/$", "") + "/v1/traces")
                .setTimeout(PATIENCE)
                .putHeader("Content-Type", "application/json");
        return client.request(options)
                .compose(request -> request.send(body))
                .onSuccess(response -> {
                    if (response.statusCode() >= 300) {
                        LOG.warnf("The collector of traces answered %d; spans are lost.", response.statusCode());
                    }
                })
                .onFailure(
                        e -> LOG.warnf("The collector of traces cannot be reached; spans are lost: %s", e.getMessage()))
                .mapEmpty();
    }
}
