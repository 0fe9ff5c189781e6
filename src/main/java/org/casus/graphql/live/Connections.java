package org.casus.graphql.live;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.casus.graphql.Draining;

/** The live connections of this server: how many there may be, and a way to end them all. */
@Singleton
public class Connections {

    /** One that can be told to end. */
    interface Live {
        /** Tells the client that the server goes away, and closes. */
        void goAway();
    }

    private final int max;
    private final Set<Live> open = new HashSet<>();
    private boolean closing;

    Connections(LiveConfig config) {
        this.max = config.maxConnections();
    }

    /** Whether one more may open. */
    synchronized boolean hasRoom() {
        return !closing && open.size() < max;
    }

    /** Counts one; false where there is no room for it any more. */
    synchronized boolean add(Live connection) {
        return hasRoom() && open.add(connection);
    }

    synchronized void remove(Live connection) {
        open.remove(connection);
    }

    /** How many are open. */
    public synchronized int count() {
        return open.size();
    }

    /** Takes no more, and closes all: WebSockets by the code 1001, event streams by their end. */
    void closeAll(@Observes Draining draining) {
        Set<Live> all;
        synchronized (this) {
            closing = true;
            all = Set.copyOf(open);
        }
        all.forEach(Live::goAway);
    }
}
