package org.casus.graphql.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.casus.graphql.http.AnswerJson;
import org.casus.store.Cancellation;

/** The answers of one operation as server-sent events: {@code next} for each, and {@code complete} at the end. */
final class EventStream implements Outlet, Connections.Live {

    private final HttpServerResponse response;
    private final AnswerJson json;
    private final Cancellation cancellation = new Cancellation();
    private volatile CompletableFuture<Void> room = new CompletableFuture<>();

    EventStream(HttpServerResponse response, AnswerJson json) {
        this.response = response;
        this.json = json;
        response.drainHandler(drained -> freed());
        response.closeHandler(closed -> {
            freed();
            Thread.startVirtualThread(() -> cancellation.cancel(Cancellation.Reason.CLIENT_GONE));
        });
    }

    /** What ends the operation when the client goes away. */
    Cancellation cancellation() {
        return cancellation;
    }

    /** Sends the head, so that the client knows that it is connected before there is an event; once. */
    void open() {
        if (response.headWritten()) {
            return;
        }
        response.setStatusCode(200)
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no"); // proxies that gather answers pass this one on as it comes
        comment();
    }

    /** A line that clients pass over; it keeps proxies from closing a stream that is quiet. */
    void comment() {
        write(":\n\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void next(Map<String, Object> answer) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes("event: next\ndata: ".getBytes(StandardCharsets.UTF_8));
        json.write(event, answer); // JSON has no line breaks of its own
        event.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        CompletableFuture<Void> next = room; // read first: the room that comes from now on completes it
        write(event.toByteArray());
        if (!response.closed() && response.writeQueueFull()) {
            next.join();
        }
    }

    /** The protocol has no event for it: an answer that holds errors only, and the end. */
    @Override
    public void error(List<?> errors) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("errors", errors);
        next(answer);
        complete();
    }

    @Override
    public void complete() {
        write("event: complete\ndata:\n\n".getBytes(StandardCharsets.UTF_8));
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    @Override
    public void goAway() {
        complete();
        Thread.startVirtualThread(() -> cancellation.cancel(Cancellation.Reason.SHUTDOWN));
    }

    private synchronized void write(byte[] bytes) {
        if (!response.ended() && !response.closed()) {
            response.write(Buffer.buffer(bytes));
        }
    }

    private void freed() {
        CompletableFuture<Void> waited = room;
        room = new CompletableFuture<>();
        waited.complete(null);
    }
}
