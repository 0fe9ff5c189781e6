package org.casus.graphql.delivery;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Stream;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/**
 * The way of one response to its client, by Netty: Vert.x does not tell what waits in its queues, and ends a connection
 * only when the client has read what waits.
 */
public final class ResponseChannel {

    private static final int ANY_STREAM = -1;

    private final Channel channel;

    /** Of HTTP/2; else {@link #ANY_STREAM}: the connection is this response's alone. */
    private final int stream;

    private ResponseChannel(Channel channel, int stream) {
        this.channel = channel;
        this.stream = stream;
    }

    /** That of a request's response. */
    public static ResponseChannel of(RoutingContext http) {
        return of(http.request().connection(), http.response());
    }

    /** That of a response. */
    static ResponseChannel of(HttpConnection connection, HttpServerResponse response) {
        return new ResponseChannel(((ConnectionBase) connection).channel(), response.streamId());
    }

    /** That of a connection with one response only, such as a WebSocket. */
    public static ResponseChannel of(Channel channel) {
        return new ResponseChannel(channel, ANY_STREAM);
    }

    /** Whether it is a connection of its own, not one of many streams. */
    boolean isConnection() {
        return stream == ANY_STREAM;
    }

    /** Whether some of what was written has not left yet; to be called on the event loop. */
    boolean isPending() {
        ChannelOutboundBuffer out = channel.unsafe().outboundBuffer();
        return out != null && (out.totalPendingWriteBytes() > 0 || isFlowControlled());
    }

    /** Whether it is certain that what has not left is of this response, or that nothing leaves. */
    boolean isStuck() {
        return isPending() && (stream == ANY_STREAM || !channel.isWritable() || isFlowControlled());
    }

    private boolean isFlowControlled() {
        Http2ConnectionHandler connection = stream == ANY_STREAM ? null : connection();
        Http2Stream open = connection == null ? null : connection.connection().stream(stream);
        return open != null && connection.encoder().flowController().hasFlowControlled(open);
    }

    /** In bytes: no more of this response can wait. */
    long mostPending(long written) {
        ChannelOutboundBuffer out = channel.unsafe().outboundBuffer();
        return out == null || isFlowControlled() ? written : Math.min(written, out.totalPendingWriteBytes());
    }

    private Http2ConnectionHandler connection() {
        return channel.pipeline().get(Http2ConnectionHandler.class);
    }

    void run(Runnable onLoop) {
        channel.eventLoop().execute(onLoop);
    }

    void runLater(Runnable onLoop, long milliseconds) {
        channel.eventLoop().schedule(onLoop, milliseconds, TimeUnit.MILLISECONDS);
    }

    /**
     * Ends it at once, and drops what waits: the stream, or the connection where that is stuck as a whole or has no
     * others. On any thread.
     */
    public void reset() {
        run(() -> {
            Http2ConnectionHandler connection = stream == ANY_STREAM ? null : connection();
            if (connection == null || !channel.isWritable()) {
                close();
            } else {
                ChannelHandlerContext context = channel.pipeline().context(connection);
                connection.resetStream(context, stream, Http2Error.CANCEL.code(), context.newPromise());
                context.flush();
            }
        });
    }

    /** By a reset of TCP: the system drops what it holds for the client too. */
    private void close() {
        try {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException closed) {
            return;
        }
        channel.unsafe().close(channel.newPromise());
    }
}
