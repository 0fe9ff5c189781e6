package org.casus.graphql.limits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.graphql.error.ErrorCode;
import org.casus.store.StoreConfig;
import org.casus.store.StoreDriver;
import org.casus.store.StoreKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets so many operations run at a time, and some more wait; refuses the others at once. So what was let in is answered
 * in the time that it always takes, however many ask.
 *
 * <p>Clients take turns: those who wait are served one by one, not in the order in which they came, and where all
 * places are taken, a client who has fewer gets the place of the one who has most. So nobody can shut others out by
 * asking more.
 */
@Singleton
public class AdmissionQueue {

    /** A database on the same processors works on the operation whenever this process does not. */
    private static final int RUNNING_PER_PROCESSOR = 2;

    /** An operation waits for a database on another machine at each statement, and needs no processor meanwhile. */
    private static final int RUNNING_PER_PROCESSOR_BESIDE_DATABASE = 4;

    /**
     * Whoever is let in waits for all who are in already, so that places to wait are few; but one client with a handful
     * of connections must find one.
     */
    private static final int WAITING_PER_RUNNING = 2;

    /** Some of the places are never one client's, whose operations may all be slow. */
    private static final double SHARE_OF_ONE = 0.75;

    private final int mostRunning;
    private final int mostWaiting;
    private final int mostOfOne;
    private final Limits limits;

    /** By address; whoever waits or runs. In the order of their turns. */
    private final Map<String, Client> clients = new LinkedHashMap<>();

    private int running;
    private int waiting;

    /** When somebody was let in last, or began to wait where nobody did, as {@link System#nanoTime} has it. */
    private long moved;

    @Inject
    AdmissionQueue(
            GateConfig config,
            StoreConfig store,
            Limits limits,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this(
                config.running() > 0 ? config.running() : Math.min(connections, running(store.url())),
                config.waiting(),
                config.runningPerClient(),
                limits);
    }

    /**
     * With PostgreSQL on this machine one more than with H2, as it waits for its disk apart; see "Number Of Database
     * Connections" in PostgreSQL's wiki.
     */
    private static int running(String url) {
        int processors = Runtime.getRuntime().availableProcessors();
        if (StoreKind.of(url) == StoreKind.H2) {
            return processors * RUNNING_PER_PROCESSOR;
        }
        return StoreDriver.isOnThisMachine(url)
                ? processors * RUNNING_PER_PROCESSOR + 1
                : processors * RUNNING_PER_PROCESSOR_BESIDE_DATABASE;
    }

    /** @param waiting 0 for twice as many as run; @param ofOne 0 for three quarters of those that run */
    AdmissionQueue(int running, int waiting, int ofOne, Limits limits) {
        this.mostRunning = running;
        this.mostWaiting = waiting > 0 ? waiting : WAITING_PER_RUNNING * running;
        this.mostOfOne = ofOne > 0 ? ofOne : (int) Math.ceil(SHARE_OF_ONE * running);
        this.limits = limits;
    }

    /** Leave to run, to be given back once the operation is answered. */
    public final class Pass implements AutoCloseable {

        private final Client client;
        private boolean open = true;

        private Pass(Client client) {
            this.client = client;
        }

        /** Of the client that has it; null where that is a thread beside an operation's own. */
        String address() {
            return client.address;
        }

        /** Lets the next one in. To call it twice does nothing. */
        @Override
        public void close() {
            leave(this);
        }
    }

    /** Somebody who asked for leave, and may have to wait for it. */
    public final class Asking {

        private final Client client;
        private final Consumer<Pass> start;
        private final Runnable refuse;

        private Asking(Client client, Consumer<Pass> start, Runnable refuse) {
            this.client = client;
            this.start = start;
            this.refuse = refuse;
        }

        /**
         * Waits no longer: neither is called from now on.
         *
         * @return false where one of them was, or is about to be
         */
        public boolean giveUp() {
            synchronized (AdmissionQueue.this) {
                boolean waited = client.waiting.remove(this);
                if (waited) {
                    waiting--;
                    forget(client);
                }
                return waited;
            }
        }
    }

    private static final class Client {
        private final String address;
        private final Deque<Asking> waiting = new ArrayDeque<>();
        private int running;

        private Client(String address) {
            this.address = address;
        }

        private int places() {
            return running + waiting.size();
        }
    }

    /**
     * Asks for leave to run an operation.
     *
     * @param address the client's
     * @param start called once with the leave to run, at once or when others have left, on any thread; must return at
     *     once
     * @param refuse called instead, at once or when the place went to another client
     */
    public Asking enter(String address, Consumer<Pass> start, Runnable refuse) {
        Pass pass = null;
        Runnable refused = null;
        Asking asking;
        synchronized (this) {
            Client client = clients.computeIfAbsent(address, Client::new);
            asking = new Asking(client, start, refuse);
            if (running < mostRunning && client.running < mostOfOne && client.waiting.isEmpty()) {
                pass = run(client);
            } else if (waiting < mostWaiting) {
                client.waiting.add(asking);
                if (waiting++ == 0) {
                    moved = System.nanoTime();
                }
            } else {
                Client greedy = greedierThan(client);
                if (greedy != null) {
                    refused = greedy.waiting.removeLast().refuse;
                    client.waiting.add(asking);
                } else {
                    refused = refuse;
                    forget(client);
                }
            }
        }
        if (pass != null) {
            start.accept(pass);
        }
        if (refused != null) {
            limits.hit(ErrorCode.OVERLOADED);
            refused.run();
        }
        return asking;
    }

    /** Whether an operation of this client would be refused now: known before the client has sent it. */
    public synchronized boolean closedTo(String address) {
        if (waiting < mostWaiting) {
            return false;
        }
        Client client = clients.get(address);
        return greedierThan(client == null ? new Client(address) : client) == null;
    }

    /**
     * Leave for one more thread of an operation that runs, so that it is answered sooner; none where somebody waits, or
     * only those places are left that one client's operations cannot have.
     */
    public synchronized Optional<Pass> spare() {
        return waiting == 0 && running < mostOfOne ? Optional.of(run(new Client(null))) : Optional.empty();
    }

    /** How many operations may run at a time. */
    public int places() {
        return mostRunning;
    }

    /** How many operations run. */
    public synchronized int running() {
        return running;
    }

    /** How many operations wait. */
    public synchronized int waiting() {
        return waiting;
    }

    /** For how long somebody has waited while nobody at all was let in; zero where nobody waits. */
    public synchronized Duration stuckFor() {
        return waiting == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - moved);
    }

    private Pass run(Client client) {
        moved = System.nanoTime();
        running++;
        client.running++;
        return new Pass(client);
    }

    /** The one who has most places, at least two more than this one, and of them one that is still waiting. */
    private Client greedierThan(Client client) {
        return clients.values().stream()
                .filter(other -> !other.waiting.isEmpty() && other.places() > client.places() + 1)
                .max(Comparator.comparingInt(Client::places))
                .orElse(null);
    }

    private void forget(Client client) {
        if (client.places() == 0) {
            clients.remove(client.address, client);
        }
    }

    private void leave(Pass pass) {
        record Started(Consumer<Pass> start, Pass pass) {}
        List<Started> next = new ArrayList<>(1);
        synchronized (this) {
            if (!pass.open) {
                return;
            }
            pass.open = false;
            running--;
            pass.client.running--;
            forget(pass.client);
            while (running < mostRunning) {
                Client client = nextInTurn();
                if (client == null) {
                    break;
                }
                waiting--;
                next.add(new Started(client.waiting.removeFirst().start, run(client)));
            }
        }
        next.forEach(started -> started.start.accept(started.pass));
    }

    /** The first who waits and may run more, who then goes to the end of the line; null where nobody does. */
    private Client nextInTurn() {
        for (Iterator<Client> line = clients.values().iterator(); line.hasNext(); ) {
            Client client = line.next();
            if (!client.waiting.isEmpty() && client.running < mostOfOne) {
                line.remove();
                clients.put(client.address, client);
                return client;
            }
        }
        return null;
    }
}
