package org.casus.graphql.limits;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * So much of something that clients hold for a while: bytes of memory, connections, places. One client never gets more
 * than its share; and where all is taken, a client that holds less gets what it asks for from the one that holds most,
 * whose newest leases end. So nobody shuts others out by taking much, and one who is alone has (nearly) all of it.
 */
public final class FairBudget {

    private final long most;
    private final long mostOfOne;
    private final Map<String, Client> clients = new HashMap<>();
    private long held;

    /**
     * @param most what all clients hold together
     * @param mostOfOne what one client holds
     */
    public FairBudget(long most, long mostOfOne) {
        this.most = most;
        this.mostOfOne = Math.min(most, mostOfOne);
    }

    private static final class Client {
        private final String address;
        private final SequencedSet<Lease> leases = new LinkedHashSet<>();
        private long held;

        private Client(String address) {
            this.address = address;
        }
    }

    /** What a client holds; closed when it holds it no longer. */
    public final class Lease implements AutoCloseable {

        private final Client client;
        private final Runnable evict;
        private long amount;
        private boolean open = true;

        private Lease(Client client, Runnable evict) {
            this.client = client;
            this.evict = evict;
        }

        /**
         * Asks for so much more.
         *
         * @return false where it does not get it, and keeps what it has; or where the lease has ended
         */
        public boolean grow(long more) {
            return FairBudget.this.grow(this, more);
        }

        /** Gives so much of it back. */
        public void shrink(long less) {
            synchronized (FairBudget.this) {
                if (open) {
                    amount -= less;
                    client.held -= less;
                    held -= less;
                }
            }
        }

        /** Gives all of it back. To call it twice does nothing. */
        @Override
        public void close() {
            synchronized (FairBudget.this) {
                end(this);
            }
        }
    }

    /**
     * Asks for an amount.
     *
     * @param client a text that is the same for all requests of one client
     * @param evict called once where another client gets what this lease held, after it has ended; on any thread, and
     *     must return at once
     * @return empty where there is not so much for this client
     */
    public Optional<Lease> take(String client, long amount, Runnable evict) {
        Lease lease;
        synchronized (this) {
            lease = new Lease(clients.computeIfAbsent(client, Client::new), evict);
            lease.client.leases.add(lease);
        }
        if (grow(lease, amount)) {
            return Optional.of(lease);
        }
        lease.close();
        return Optional.empty();
    }

    /** Whether a client would get an amount now. */
    public synchronized boolean has(String client, long amount) {
        Client known = clients.getOrDefault(client, new Client(client));
        return known.held + amount <= mostOfOne && (held + amount <= most || newestOfGreediest(known, amount) != null);
    }

    /** What all clients hold now. */
    public synchronized long held() {
        return held;
    }

    /** What all clients may hold together. */
    public long most() {
        return most;
    }

    private boolean grow(Lease lease, long more) {
        SequencedSet<Lease> evicted = new LinkedHashSet<>();
        boolean granted;
        synchronized (this) {
            granted = lease.open && lease.client.held + more <= mostOfOne;
            while (granted && held + more > most) {
                Lease other = newestOfGreediest(lease.client, more);
                granted = other != null;
                if (granted) {
                    end(other);
                    evicted.add(other);
                }
            }
            if (granted) {
                lease.amount += more;
                lease.client.held += more;
                held += more;
            }
        }
        evicted.forEach(other -> other.evict.run());
        return granted;
    }

    /** Of the client that holds most, and more than this one would; null where none does. */
    private Lease newestOfGreediest(Client client, long more) {
        return clients.values().stream()
                .filter(other -> other != client && other.held > client.held + more)
                .max(Comparator.comparingLong(other -> other.held))
                .map(other -> other.leases.getLast())
                .orElse(null);
    }

    private void end(Lease lease) {
        if (!lease.open) {
            return;
        }
        lease.open = false;
        held -= lease.amount;
        Client client = lease.client;
        client.held -= lease.amount;
        client.leases.remove(lease);
        if (client.leases.isEmpty()) {
            clients.remove(client.address, client);
        }
    }
}
