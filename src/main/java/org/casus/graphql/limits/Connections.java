package org.casus.graphql.limits;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.graphql.ErrorCode;

/**
 * Counts the connections that each client sends requests over. Behind proxies nothing is counted: the connections are
 * theirs, and they bound their clients'.
 */
@Singleton
public class Connections {

    private final int most;
    private final Limits limits;
    private final Set<HttpConnection> known = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> counts = new HashMap<>();

    Connections(GateConfig config, Limits limits) {
        this.most = config.proxies() == 0 ? config.connectionsPerClient() : 0;
        this.limits = limits;
    }

    /**
     * Counts the request's connection, once, until it is closed.
     *
     * @param client as {@link ClientAddress} has it
     * @return false where the client has too many; its connection is not counted then, and should be closed
     */
    public boolean admit(HttpServerRequest request, String client) {
        HttpConnection connection = request.connection();
        if (most == 0 || known.contains(connection)) {
            return true;
        }
        synchronized (counts) {
            if (counts.getOrDefault(client, 0) >= most) {
                limits.hit(ErrorCode.TOO_MANY_CONNECTIONS);
                return false;
            }
            counts.merge(client, 1, Integer::sum);
        }
        known.add(connection);
        connection.closeHandler(closed -> forget(connection, client));
        return true;
    }

    private void forget(HttpConnection connection, String client) {
        if (known.remove(connection)) {
            synchronized (counts) {
                counts.computeIfPresent(client, (any, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    /** How many are counted. */
    public int count() {
        return known.size();
    }
}
