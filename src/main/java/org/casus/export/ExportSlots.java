package org.casus.export;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;

/**
 * Lets so many exports run at a time, each of which holds a connection to the database while its client reads. One
 * client never has all of them; and where all are taken, an export whose client hardly reads gives way to who asks. One
 * that is read at an ordinary speed never does: half a file is of no use to anybody. Whoever had to give way leaves the
 * last slot to others for a while, so that a few clients that do not read cannot take turns.
 */
@Singleton
public class ExportSlots {

    private static final double SHARE_OF_ONE = 0.75;

    /** In nanoseconds; whoever takes nothing for so long gives way. */
    private static final long STILL = 5_000_000_000L;

    /** In nanoseconds; over so much time it is measured how fast a client reads. */
    private static final long PERIOD = 10_000_000_000L;

    /** In bytes a second, of a client with two slots more than who asks: 2 Mbit/s. */
    private static final long FAST = 262_144;

    /** In nanoseconds; for so long whoever gave way does not take the last slot. */
    private static final long PROBATION = 60_000_000_000L;

    /** In milliseconds; a little longer than an export that nobody reads keeps its slot. */
    private static final long PATIENCE = 6_000;

    /** In milliseconds. */
    private static final long BETWEEN_TRIES = 100;

    /** Each holds a thread that sleeps, and its request. */
    private static final int MOST_WAITING = 64;

    private static final int REMEMBERED = 1_000;

    private final int most;
    private final int mostOfOne;
    private final long minRate;
    private final LongSupplier clock;
    private final List<Slot> taken = new ArrayList<>();
    private final Map<String, Integer> waiting = new HashMap<>();

    /** When whose export last gave way. */
    private final Map<String, Long> gaveWay = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Inject
    ExportSlots(ExportConfig config) {
        this(config.concurrent(), config.minRate(), System::nanoTime);
    }

    /** @param clock in nanoseconds */
    ExportSlots(int most, long minRate, LongSupplier clock) {
        this.most = most;
        this.mostOfOne = (int) Math.ceil(SHARE_OF_ONE * most);
        this.minRate = minRate;
        this.clock = clock;
    }

    /** How many exports run. */
    public synchronized int running() {
        return taken.size();
    }

    /**
     * As {@link #take}, but waits for some seconds where there is none.
     *
     * @param gone whether the client has left meanwhile
     */
    Slot await(String client, BooleanSupplier gone) throws InterruptedException {
        if (!mayWait(client)) {
            return take(client);
        }
        try {
            for (long waited = 0; waited < PATIENCE && !gone.getAsBoolean(); waited += BETWEEN_TRIES) {
                Slot slot = tryTake(client);
                if (slot != null) {
                    return slot;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
            return take(client);
        } finally {
            synchronized (this) {
                waiting.computeIfPresent(client, (any, number) -> number == 1 ? null : number - 1);
            }
        }
    }

    /** A client waits for as many as it may have. */
    private synchronized boolean mayWait(String client) {
        int all = waiting.values().stream().mapToInt(Integer::intValue).sum();
        int own = waiting.getOrDefault(client, 0);
        if (own >= mostOfOne || all >= MOST_WAITING) {
            return false;
        }
        waiting.put(client, own + 1);
        return true;
    }

    /**
     * A slot for an export, to be closed with it.
     *
     * @param client a text that is the same for all requests of one client
     * @throws Refusal OVERLOADED where there is none
     */
    Slot take(String client) {
        Slot slot = tryTake(client);
        if (slot == null) {
            throw refused(most + " exports are running, and no more may (casus.export.concurrent).");
        }
        return slot;
    }

    /**
     * Null where there is none for now.
     *
     * @throws Refusal where the client has all that it may have
     */
    private Slot tryTake(String client) {
        Slot ended = null;
        Slot slot = new Slot(client);
        synchronized (this) {
            long own = count(client);
            if (own >= mostOfOne && most > 1) {
                throw refused(own + " exports of yours are running, and no more may at a time.");
            }
            if (isOnProbation(client) && taken.size() >= most - 1) {
                return null;
            }
            if (taken.size() >= most) {
                ended = givesWay(own).orElse(null);
                if (ended == null) {
                    return null;
                }
                taken.remove(ended);
                gaveWay.remove(ended.client); // so that it stands last among those that are remembered
                gaveWay.put(ended.client, clock.getAsLong());
            }
            taken.add(slot);
        }
        if (ended != null) {
            ended.end();
        }
        return slot;
    }

    private boolean isOnProbation(String client) {
        Long since = gaveWay.get(client);
        return since != null && clock.getAsLong() - since < PROBATION;
    }

    private static Refusal refused(String why) {
        return new Refusal(ErrorCode.OVERLOADED, null, why + " Try again in " + ExportRoute.RETRY_AFTER + " seconds.");
    }

    private long count(String client) {
        return taken.stream().filter(slot -> slot.client.equals(client)).count();
    }

    /** @param own how many slots who asks has */
    private Optional<Slot> givesWay(long own) {
        return taken.stream()
                .filter(slot -> slot.isSlowerThan(count(slot.client) > own + 1 ? FAST : minRate))
                .min(Comparator.comparingLong(slot -> slot.rate));
    }

    /** One export's. */
    final class Slot implements AutoCloseable {

        private final String client;
        private Runnable evict;
        private boolean evicted;

        /** When its client was last waited for; 0 while it is not. */
        private long waiting;

        private long periodBegan = clock.getAsLong();
        private long waited;
        private long bytes;

        /** At which its client read in the last whole period, in bytes a second; {@code MAX_VALUE} while unknown. */
        private long rate = Long.MAX_VALUE;

        private Slot(String client) {
            this.client = client;
        }

        /** Says what ends the export; called once, at once or where it gives way. */
        void onEvict(Runnable end) {
            synchronized (ExportSlots.this) {
                if (!evicted) {
                    evict = end;
                    return;
                }
            }
            end.run();
        }

        /** The export waits for its client from now on. */
        void waits() {
            synchronized (ExportSlots.this) {
                waiting = clock.getAsLong();
            }
        }

        /** It does no longer: the client has taken so much more. */
        void goesOn(int taken) {
            synchronized (ExportSlots.this) {
                long now = clock.getAsLong();
                waited += now - waiting;
                waiting = 0;
                bytes += taken;
                measure(now);
            }
        }

        /** Only what is waited for its client is held against it: a database may be slow too. */
        private void measure(long now) {
            long period = now - periodBegan;
            if (period >= PERIOD) {
                long idle = waited + (waiting == 0 ? 0 : now - Math.max(waiting, periodBegan));
                rate = idle < period / 2 ? Long.MAX_VALUE : bytes * 1_000_000_000 / period;
                periodBegan = now;
                waited = 0;
                bytes = 0;
                waiting = waiting == 0 ? 0 : now;
            }
        }

        private boolean isSlowerThan(long bytesPerSecond) {
            long now = clock.getAsLong();
            boolean still = waiting != 0 && now - waiting >= STILL;
            measure(now);
            if (still) {
                rate = 0;
            }
            return rate < bytesPerSecond;
        }

        private void end() {
            Runnable end;
            synchronized (ExportSlots.this) {
                evicted = true;
                end = evict;
            }
            if (end != null) {
                end.run();
            }
        }

        @Override
        public void close() {
            synchronized (ExportSlots.this) {
                taken.remove(this);
            }
        }
    }
}
