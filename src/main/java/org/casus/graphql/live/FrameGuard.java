package org.casus.graphql.live;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Stands between the frames of a WebSocket and Vert.x, for what that ends without a word or answers without a bound.
 */
final class FrameGuard extends ChannelInboundHandlerAdapter {

    /** To be called when a request has become a WebSocket. */
    static void protect(HttpServerRequest request) {
        ChannelPipeline pipeline =
                ((ConnectionBase) request.connection()).channel().pipeline();
        ChannelHandlerContext last = pipeline.context(VertxHandler.class);
        if (last != null) {
            pipeline.addBefore(last.name(), null, new FrameGuard());
        }
    }

    /** A ping is not answered while the answers to those before are not taken. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
        if (frame instanceof PingWebSocketFrame && !context.channel().isWritable()) {
            ReferenceCountUtil.release(frame);
        } else {
            context.fireChannelRead(frame);
        }
    }

    /** A frame that is too long, or none, closes by the code that says so. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException wrong) {
            context.writeAndFlush(new CloseWebSocketFrame(wrong.closeStatus(), wrong.getMessage()))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            context.fireExceptionCaught(cause);
        }
    }
}
