package org.casus.graphql.live;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.casus.graphql.delivery.ResponseChannel;
import org.casus.graphql.delivery.UnreadAnswers;
import org.casus.graphql.http.AnswerJson;
import org.casus.store.Cancellation;

/** The answers of one operation as server-sent events: {@code next} for each, and {@code complete} at the end. */
final class EventStream implements StreamSink, LiveConnections.Live {

    private final HttpServerResponse response;
    private final AnswerJson json;
    private final Supplier<List<?>> giveWay;
    private final Cancellation cancellation = new Cancellation();
    private final Outgoing outgoing;

    /** The last comment, which leaves when the client has read what came before. */
    private volatile Future<Void> comment = Future.succeededFuture();

    /** @param giveWay the errors that say that others need its place */
    EventStream(RoutingContext http, AnswerJson json, UnreadAnswers unread, String client, Supplier<List<?>> giveWay) {
        this.response = http.response();
        this.json = json;
        this.giveWay = giveWay;
        this.outgoing = new Outgoing(unread, client, ResponseChannel.of(http), this::isFull);
        response.drainHandler(drained -> outgoing.drained());
        response.closeHandler(closed -> {
            outgoing.closed();
            Thread.startVirtualThread(() -> cancellation.cancel(Cancellation.Reason.CLIENT_GONE));
        });
    }

    private synchronized boolean isFull() {
        return !response.ended() && !response.closed() && response.writeQueueFull();
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

    /**
     * A line that clients pass over; it keeps proxies from closing a stream that is quiet. A client that has not taken
     * the last one is not there.
     */
    void comment() {
        if (comment.isComplete()) {
            comment = write(":\n\n".getBytes(StandardCharsets.UTF_8));
        } else {
            outgoing.cutOff();
        }
    }

    @Override
    public Ready next(Map<String, Object> answer) {
        byte[] event = event(answer);
        return outgoing.ready(event.length, () -> write(event));
    }

    private byte[] event(Map<String, Object> answer) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes("event: next\ndata: ".getBytes(StandardCharsets.UTF_8));
        json.write(event, answer); // JSON has no line breaks of its own
        event.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return event.toByteArray();
    }

    /** The protocol has no event for it: an answer that holds errors only, and the end. */
    @Override
    public void error(List<?> errors) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("errors", errors);
        write(event(answer));
        complete();
    }

    @Override
    public void complete() {
        write("event: complete\ndata:\n\n".getBytes(StandardCharsets.UTF_8));
        end();
    }

    private synchronized void end() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    @Override
    public void goAway() {
        complete();
        Thread.startVirtualThread(() -> cancellation.cancel(Cancellation.Reason.SHUTDOWN));
    }

    @Override
    public void giveWay() {
        Thread.startVirtualThread(() -> {
            if (outgoing.isFull()) {
                outgoing.cutOff();
            } else {
                open();
                error(giveWay.get());
            }
            cancellation.cancel(Cancellation.Reason.CLIENT_GONE);
        });
    }

    private synchronized Future<Void> write(byte[] bytes) {
        return response.ended() || response.closed() ? Future.succeededFuture() : response.write(Buffer.buffer(bytes));
    }
}
