package org.casus.graphql.intake;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

/**
 * Has each connection watched as it is accepted. Neither Quarkus nor Vert.x tells of a connection before its first
 * request; so this stands in the pipeline of the sockets that listen, before Netty's own acceptor.
 */
@Singleton
class Accepting {

    private final Vertx vertx;
    private final Deadlines deadlines;

    Accepting(Vertx vertx, Deadlines deadlines) {
        this.vertx = vertx;
        this.deadlines = deadlines;
    }

    void started(@ObservesAsync HttpServerStart start) {
        watch();
    }

    void startedSecure(@ObservesAsync HttpsServerStart start) {
        watch();
    }

    private void watch() {
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            loop.execute(() ->
                    ((SingleThreadEventLoop) loop).registeredChannelsIterator().forEachRemaining(this::watch));
        }
    }

    private void watch(Channel listening) {
        if (listening instanceof ServerChannel && listening.pipeline().get(Acceptor.class) == null) {
            listening.pipeline().addFirst(new Acceptor());
        }
    }

    /** Is handed each connection that is accepted. */
    private final class Acceptor extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addFirst(new ConnectionWatch(deadlines));
            }
            context.fireChannelRead(accepted);
        }
    }
}
