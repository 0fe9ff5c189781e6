package org.casus.graphql.intake;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.ArrayList;
import java.util.List;

/** Watches the streams of one HTTP/2 connection: how many its clients have, and that their bodies come in time. */
final class StreamWatch extends Http2ConnectionAdapter {

    private final ChannelHandlerContext context;
    private final Http2ConnectionHandler handler;
    private final Deadlines deadlines;
    private final Http2Connection.PropertyKey client;
    private final Http2Connection.PropertyKey reading;
    private final Http2Connection.PropertyKey since;

    /** @param context of the connection's Http2ConnectionHandler */
    StreamWatch(ChannelHandlerContext context, Deadlines deadlines) {
        this.context = context;
        this.handler = (Http2ConnectionHandler) context.handler();
        this.deadlines = deadlines;
        Http2Connection connection = handler.connection();
        this.client = connection.newKey();
        this.reading = connection.newKey();
        this.since = connection.newKey();
        connection.addListener(this);
    }

    /**
     * Counts a stream until it is closed.
     *
     * @return false where the client has too much open
     */
    boolean began(int id, String from) {
        Http2Stream stream = handler.connection().stream(id);
        if (stream == null || stream.getProperty(client) != null) {
            return true; // reset meanwhile
        }
        stream.setProperty(client, from);
        deadlines.connections().add(from);
        return deadlines.connections().admits(from);
    }

    void reads(int id, BodyReading body) {
        Http2Stream stream = handler.connection().stream(id);
        if (stream != null) {
            stream.setProperty(reading, body);
        }
    }

    @Override
    public void onStreamClosed(Http2Stream stream) {
        String from = stream.removeProperty(client);
        if (from != null) {
            deadlines.connections().remove(from);
        }
    }

    /** Ends the streams whose bodies take too long, and tells whether there are streams. */
    boolean check(long now) {
        Http2Connection connection = handler.connection();
        if (connection.numActiveStreams() == 0) {
            return false;
        }
        List<Http2Stream> late = new ArrayList<>();
        try {
            connection.forEachActiveStream(stream -> {
                if (isLate(stream, now)) {
                    late.add(stream);
                }
                return true;
            });
        } catch (Http2Exception e) {
            throw new IllegalStateException(e);
        }
        late.forEach(this::end);
        return true;
    }

    private boolean isLate(Http2Stream stream, long now) {
        BodyReading body = stream.getProperty(reading);
        // A request that became HTTP/2 by an upgrade counts as whole there, and its body comes all the same.
        if (!stream.state().remoteSideOpen() && (body == null || !body.isOpen())) {
            return false;
        }
        Long seen = stream.getProperty(since);
        if (seen == null) {
            stream.setProperty(since, now);
        }
        return seen != null && now - seen > deadlines.body();
    }

    private void end(Http2Stream stream) {
        deadlines.missed(Deadlines.Kind.BODY);
        BodyReading body = stream.getProperty(reading);
        if (body == null || !body.refuseLate()) {
            handler.resetStream(context, stream.id(), Http2Error.CANCEL.code(), context.newPromise());
            context.flush();
        }
    }
}
