package org.casus.graphql.intake;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Has a request in chunks be the last of its connection. Where it ends is what proxies and servers differ about: by a
 * length beside the chunks, which Netty takes off, or by the size of a chunk. Nothing that follows is read as a
 * request.
 */
@Sharable
final class ChunkedIsLast extends ChannelInboundHandlerAdapter {

    static final ChunkedIsLast INSTANCE = new ChunkedIsLast();

    private ChunkedIsLast() {}

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        context.fireChannelRead(message);
    }
}
