package org.casus.graphql.limits;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts what each client has open: connections, from the moment they are accepted, and streams of HTTP/2, which are as
 * good as connections. Behind proxies connections are not counted, which are theirs; streams are, by whom they are for.
 */
@Singleton
public class HttpConnections {

    /** A connection that is one too many is told so when it asks; so many times the limit are closed at once. */
    private static final int CLOSED_AT_ONCE = 2;

    private final int most;
    private final boolean known;
    private final Map<String, Integer> counts = new HashMap<>();
    private int all;

    /** @param forwarded whether a proxy tells Quarkus who connects, by a header or by the PROXY protocol */
    HttpConnections(
            GateConfig config,
            @ConfigProperty(name = "quarkus.http.proxy.use-proxy-protocol", defaultValue = "false") boolean protocol,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarded) {
        this.most = config.connectionsPerClient();
        this.known = config.proxies() == 0 && !protocol && !forwarded;
    }

    /** Whether who connects is the client itself. */
    public boolean knowsPeers() {
        return known;
    }

    /** Counts one more, whether the client may have it or not. */
    public synchronized void add(String client) {
        counts.merge(client, 1, Integer::sum);
        all++;
    }

    /** Counts one less. */
    public synchronized void remove(String client) {
        counts.computeIfPresent(client, (any, count) -> count == 1 ? null : count - 1);
        all--;
    }

    /** Whether a client has no more than it may. */
    public synchronized boolean admits(String client) {
        return most == 0 || counts.getOrDefault(client, 0) <= most;
    }

    /** Whether a client has so many that another is not even answered. */
    public synchronized boolean overruns(String client) {
        return most != 0 && counts.getOrDefault(client, 0) > (long) CLOSED_AT_ONCE * most;
    }

    /** How many are counted. */
    public synchronized int count() {
        return all;
    }
}
