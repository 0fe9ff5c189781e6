package org.casus.graphql.delivery;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.casus.graphql.limits.ClientAddress;
import org.casus.graphql.limits.FairBudget;

/**
 * What was answered, at any address, and waits until its client has read it, all within one amount of memory. Whoever
 * reads too slowly is cut off; and where there is no room, whoever has most waiting.
 */
@Singleton
public class UnreadAnswers {

    /** Before whatever answers, at any address. */
    private static final int FIRST = -100_000;

    private static final double SHARE_OF_ONE = 0.75;

    private final FairBudget budget;
    private final long mostOfOne;
    private final Duration stall;
    private final ClientAddress clients;

    UnreadAnswers(DeliveryConfig config, ClientAddress clients) {
        this.mostOfOne = (long) (SHARE_OF_ONE * config.answers());
        this.budget = new FairBudget(config.answers(), mostOfOne);
        this.stall = config.stall();
        this.clients = clients;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::watch);
    }

    /** What waits at the moment, in bytes. */
    public long held() {
        return budget.held();
    }

    /** What one client may have waiting, in bytes; the largest answer there can be. */
    public long mostOfOne() {
        return mostOfOne;
    }

    /** How long a client may take for 64 KB. */
    public Duration stall() {
        return stall;
    }

    /** An answer to be delivered piece by piece. */
    public Delivery delivery(RoutingContext http) {
        return new Delivery(http, this, clients.of(http.request()));
    }

    /**
     * Room for what is written to a client and may have to wait there.
     *
     * @param evict called once where another client gets it
     * @return null where there is none
     */
    public FairBudget.Lease room(String client, long bytes, Runnable evict) {
        return budget.take(client, bytes, evict).orElse(null);
    }

    /** Looks, once it is answered, whether that waits; and lets it begin when the client has taken what came before. */
    private void watch(RoutingContext http) {
        ResponseChannel channel = ResponseChannel.of(http);
        http.addBodyEndHandler(ended -> channel.run(() -> look(http, channel)));
        if (channel.isConnection() && http.response().writeQueueFull()) {
            awaitRoom(http);
        } else {
            http.next();
        }
    }

    private void look(RoutingContext http, ResponseChannel channel) {
        if (channel.isPending() && http.get(Delivery.SEEN_TO) == null) {
            long bytes = channel.mostPending(http.response().bytesWritten());
            new UnreadAnswer(channel, stall).begin(this, clients.of(http.request()), bytes);
        }
    }

    /** The answer to a request that was sent before the last answer was read: not before that has been. */
    private static void awaitRoom(RoutingContext http) {
        HttpServerRequest request = http.request();
        HttpServerResponse response = http.response();
        ConnectionBase connection = (ConnectionBase) request.connection();
        request.pause();
        connection.doPause(); // further requests stay where they are
        response.drainHandler(some -> {
            if (!response.writeQueueFull()) {
                response.drainHandler(null);
                connection.doResume();
                request.resume();
                http.next();
            }
        });
    }
}
