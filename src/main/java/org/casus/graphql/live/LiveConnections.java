package org.casus.graphql.live;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.graphql.engine.Draining;
import org.casus.graphql.limits.FairBudget;

/**
 * The live connections of this server: how many there may be, for whom, and a way to end them all. Those that have not
 * said yet who they are have places of their own.
 */
@Singleton
public class LiveConnections {

    /** One that can be told to end. */
    interface Live {
        /** Tells the client that the server goes away, and closes. */
        void goAway();

        /** Tells the client that others need its place, and closes; returns at once. */
        void giveWay();
    }

    private static final double SHARE_OF_ONE = 0.75;

    private final FairBudget entering;
    private final FairBudget places;
    private final Map<Live, FairBudget.Lease> open = new HashMap<>();
    private boolean closing;

    LiveConnections(LiveConfig config) {
        this.entering = shared(config.maxConnections());
        this.places = shared(config.maxConnections());
    }

    private static FairBudget shared(int most) {
        return new FairBudget(most, (long) Math.ceil(SHARE_OF_ONE * most));
    }

    /** Whether one more of this client may enter. */
    boolean hasRoom(String client) {
        synchronized (this) {
            if (closing) {
                return false;
            }
        }
        return entering.has(client, 1) && places.has(client, 1);
    }

    /** Counts one that has still to say who it is; false where there is no room for it any more. */
    boolean enter(Live connection, String client) {
        return add(entering, connection, client);
    }

    /** Counts one, instead of as one that enters; false where there is no room for it any more. */
    boolean add(Live connection, String client) {
        return add(places, connection, client);
    }

    private boolean add(FairBudget budget, Live connection, String client) {
        Optional<FairBudget.Lease> place = budget.take(client, 1, connection::giveWay);
        FairBudget.Lease before = null;
        boolean added = place.isPresent();
        if (added) {
            synchronized (this) {
                added = !closing;
                if (added) {
                    before = open.put(connection, place.get());
                }
            }
        }
        if (before != null) {
            before.close();
        }
        if (!added) {
            place.ifPresent(FairBudget.Lease::close);
        }
        return added;
    }

    void remove(Live connection) {
        FairBudget.Lease place;
        synchronized (this) {
            place = open.remove(connection);
        }
        if (place != null) {
            place.close();
        }
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
            all = Set.copyOf(open.keySet());
        }
        all.forEach(Live::goAway);
    }
}
