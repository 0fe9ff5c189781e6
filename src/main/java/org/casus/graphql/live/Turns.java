package org.casus.graphql.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** So many work at once, in the order in which they come; one client never has all turns, however many it waits for. */
final class Turns {

    private final Semaphore all;
    private final int ofOne;
    private final Map<String, Client> clients = new HashMap<>();

    Turns(int most) {
        this.all = new Semaphore(most, true);
        this.ofOne = Math.max(1, most - 1);
    }

    private static final class Client {
        private final Semaphore turns;
        private int here;

        private Client(int most) {
            this.turns = new Semaphore(most, true);
        }
    }

    /** A turn, to be given back. */
    final class Turn implements AutoCloseable {

        private final String address;
        private final Client client;

        private Turn(String address, Client client) {
            this.address = address;
            this.client = client;
        }

        @Override
        public void close() {
            all.release();
            client.turns.release();
            leave(address, client);
        }
    }

    /** Waits for a turn. */
    Turn await(String address) {
        Client client = come(address);
        client.turns.acquireUninterruptibly();
        all.acquireUninterruptibly();
        return new Turn(address, client);
    }

    private synchronized Client come(String address) {
        Client client = clients.computeIfAbsent(address, any -> new Client(ofOne));
        client.here++;
        return client;
    }

    private synchronized void leave(String address, Client client) {
        if (--client.here == 0) {
            clients.remove(address);
        }
    }
}
