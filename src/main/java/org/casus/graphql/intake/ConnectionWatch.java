package org.casus.graphql.intake;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.casus.graphql.limits.ClientAddress;

/**
 * Watches one connection from the moment it is accepted: that a request comes in time, head and body, whatever bytes
 * trickle meanwhile, and that it is not kept for nothing. Stands before all that reads, on the connection's event loop.
 */
final class ConnectionWatch extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<ConnectionWatch> KEY = AttributeKey.valueOf("casus.watch");

    private static final String LATE = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    private final Deadlines deadlines;
    private Channel channel;
    private StreamWatch streams;

    /** Whom this connection is counted for; null where it is not. */
    private String client;

    /** Whether it may ask: it was not one too many when it opened, or is not any more. */
    private boolean admitted;

    /** Whether a request ever came. */
    private boolean asked;

    /** By {@link System#nanoTime}: when there was last nothing to do, and when the head that comes in began. */
    private long free;

    private long headSince;
    private boolean headBegun;

    /** Of a connection without TLS: whether it is known to be HTTP/1 or HTTP/2. */
    private boolean protocolKnown;

    /** In bytes: what was written and has not left, when it was last looked at. */
    private long pending;

    /** Of HTTP/1: the request that came last, until it is answered; when it came; its body while that is read. */
    private HttpServerRequest request;

    private long requestSince;
    private BodyReading reading;

    ConnectionWatch(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The watch of a request's connection; made where the connection was there before the server was watched. */
    static ConnectionWatch of(HttpServerRequest request, Deadlines deadlines) {
        Channel channel = ((ConnectionBase) request.connection()).channel();
        ConnectionWatch watch = channel.attr(KEY).get();
        if (watch == null) {
            watch = new ConnectionWatch(deadlines);
            channel.pipeline().addFirst(watch);
        }
        return watch;
    }

    /** The connection is open. */
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
        channel.attr(KEY).set(this);
        free = System.nanoTime();
        admitted = true;
        deadlines.opened();
        if (deadlines.connections().knowsPeers() && channel.remoteAddress() instanceof InetSocketAddress peer) {
            client = ClientAddress.ofPeer(SocketAddress.inetSocketAddress(peer));
            deadlines.connections().add(client);
            admitted = deadlines.connections().admits(client);
        }
        channel.closeFuture().addListener(closed -> closed());
        if (client != null && deadlines.connections().overruns(client)) {
            deadlines.refused();
            channel.close();
        } else {
            checkLater();
        }
    }

    private void closed() {
        if (!asked) {
            deadlines.asked();
        }
        if (client != null) {
            deadlines.connections().remove(client);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!headBegun) {
            headBegun = true;
            headSince = System.nanoTime();
        }
        if (!protocolKnown
                && bytes instanceof ByteBuf first
                && channel.pipeline().get(SslHandler.class) == null) {
            readFirst(context, first);
        } else {
            context.fireChannelRead(bytes);
        }
    }

    /**
     * Hands the first bytes on one by one, until Vert.x has seen which version of HTTP they are and has set up what
     * decodes it: before that there is nothing behind whose decoder a handler could stand.
     */
    private void readFirst(ChannelHandlerContext context, ByteBuf bytes) {
        while (!protocolKnown && bytes.readableBytes() > 1) {
            context.fireChannelRead(bytes.readRetainedSlice(1));
            ChannelHandlerContext decoder = channel.pipeline().context(HttpRequestDecoder.class);
            if (decoder != null) {
                channel.pipeline().addAfter(decoder.name(), null, ChunkedIsLast.INSTANCE);
                protocolKnown = true;
            } else {
                protocolKnown = channel.pipeline().get(Http2ConnectionHandler.class) != null;
            }
        }
        context.fireChannelRead(bytes);
    }

    /**
     * A request's head is there.
     *
     * @param from as {@link ClientAddress} has it
     * @return false where its client has too much open
     */
    boolean began(HttpServerRequest begun, String from) {
        if (!asked) {
            asked = true;
            deadlines.asked();
        }
        headBegun = false;
        free = System.nanoTime();
        if (!admitted) {
            admitted = deadlines.connections().admits(client);
        }
        if (begun.version() != HttpVersion.HTTP_2) {
            request = begun;
            requestSince = free;
            return admitted;
        }
        if (streams == null) {
            streams = new StreamWatch(channel.pipeline().context(Http2ConnectionHandler.class), deadlines);
        }
        return streams.began(begun.streamId(), from) && admitted;
    }

    /** A body is read from now on. */
    void reads(HttpServerRequest begun, BodyReading body) {
        if (begun.version() == HttpVersion.HTTP_2) {
            streams.reads(begun.streamId(), body);
        } else {
            reading = body;
        }
    }

    private void checkLater() {
        channel.eventLoop().schedule(this::check, deadlines.step(), TimeUnit.NANOSECONDS);
    }

    private void check() {
        if (!channel.isOpen()) {
            return;
        }
        long now = System.nanoTime();
        if (takes()) {
            free = now;
        }
        if (channel.pipeline().get(WebSocketFrameDecoder.class) != null) {
            free = now; // its own signs of life keep it
        } else if (channel.pipeline().get(Http2ConnectionHandler.class) == null) {
            checkRequest(now);
        } else if (streams != null && streams.check(now)) {
            free = now;
        } else {
            checkIdle(now);
        }
        checkLater();
    }

    /** Whether the client takes what it was answered: a large answer is written long before it has come. */
    private boolean takes() {
        ChannelOutboundBuffer answers = channel.unsafe().outboundBuffer();
        long before = pending;
        pending = answers == null ? 0 : answers.totalPendingWriteBytes();
        return pending != before;
    }

    private void checkRequest(long now) {
        boolean open = request != null && hasBody(request) && !request.isEnded();
        if (request != null && !open && request.response().ended()) {
            request = null;
            reading = null;
            headBegun = false;
            free = now;
        }
        if (request == null) {
            checkIdle(now);
        } else if (open && now - requestSince > deadlines.body()) {
            deadlines.missed(Deadlines.Kind.BODY);
            if (reading == null || !reading.refuseLate()) {
                channel.close();
            }
        }
    }

    /** Whether the request has a body: one without may be paused, and looks as if it had not ended. */
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private void checkIdle(long now) {
        boolean headOfHttp1 = headBegun && streams == null && channel.pipeline().get(HttpRequestDecoder.class) != null;
        if (headOfHttp1 && now - (asked ? headSince : free) > deadlines.head()) {
            deadlines.missed(Deadlines.Kind.HEAD);
            end();
        } else if (!asked && now - free > deadlines.head()) {
            deadlines.missed(Deadlines.Kind.HEAD);
            channel.close();
        } else if (now - free > deadlines.idle()) {
            deadlines.missed(Deadlines.Kind.IDLE);
            channel.close();
        }
    }

    /** Says why, as long as nothing else was said. */
    private void end() {
        ChannelHandlerContext context = channel.pipeline().context(this);
        if (context == null || channel.pipeline().get(SslHandler.class) != null) {
            channel.close();
            return;
        }
        ByteBuf late = Unpooled.copiedBuffer(LATE, StandardCharsets.US_ASCII);
        context.writeAndFlush(late).addListener(ChannelFutureListener.CLOSE);
    }
}
