package org.casus.graphql.limits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.store.Cancellation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where costly operations wait for each other, and others for none of them: places at the {@link AdmissionQueue} go by
 * turns whatever is asked, so that a handful of answers of ten megabytes would take them all. What a costly operation
 * needs beside its place there is one of the few here, which clients are given by turns as well.
 *
 * <p>Whoever waits here holds no place at the gate, and no connection to the database.
 */
@Singleton
public class CostlyLane {

    /** So that as many light ones run at least. */
    private static final int PLACES_AT_THE_GATE_FOR_ONE_HERE = 2;

    /**
     * An operation of a hundred thousand rows takes about a second: the last to wait would hardly be reached in time.
     */
    private static final int WAITING_PER_PLACE = 4;

    private final AdmissionQueue gate;
    private final AdmissionQueue lane;
    private final int places;
    private final long costly;
    private final Duration patience;
    private final Limits limits;

    /** @param deadline of an operation: whoever waited may still need the greater part of it */
    @Inject
    CostlyLane(
            AdmissionQueue gate,
            GateConfig config,
            Limits limits,
            @ConfigProperty(name = "casus.graphql.http.deadline") Duration deadline) {
        this(
                gate,
                config.costlyRunning() > 0
                        ? config.costlyRunning()
                        : places(gate.places(), Runtime.getRuntime().availableProcessors()),
                limits.config().costly(),
                deadline.dividedBy(2),
                limits);
    }

    /**
     * @param places how many costly operations run at a time
     * @param costly from how many rows on an operation is
     * @param patience how long one waits
     */
    CostlyLane(AdmissionQueue gate, int places, long costly, Duration patience, Limits limits) {
        this.gate = gate;
        this.places = places;
        // One client has them all only where there is but one.
        this.lane = new AdmissionQueue(places, WAITING_PER_PLACE * places, Math.max(1, places - 1), limits);
        this.costly = costly;
        this.patience = patience;
        this.limits = limits;
    }

    /** One processor is never taken by costly operations, where there are several. */
    static int places(int atTheGate, int processors) {
        return Math.max(1, Math.min(atTheGate / PLACES_AT_THE_GATE_FOR_ONE_HERE, processors - 1));
    }

    /** How many costly operations run at a time. */
    public int places() {
        return places;
    }

    /** How many wait for their turn at most. */
    public int mostWaiting() {
        return WAITING_PER_PLACE * places;
    }

    /** How many run. */
    public int running() {
        return lane.running();
    }

    /** How many wait. */
    public int waiting() {
        return lane.waiting();
    }

    /** Whether an operation of so many rows needs a place here. */
    public boolean isFor(long rows) {
        return rows >= costly;
    }

    /** What was let in by the gate, to run one operation or several in turn; closes the pass with it. */
    public Admitted admit(AdmissionQueue.Pass pass) {
        return new Admitted(pass.address(), pass, null);
    }

    /** What runs without a place of its own, as other bounds hold for it. */
    public Admitted unbounded() {
        return new Admitted(null, null, null);
    }

    /** A request that runs, with what it holds; on one thread. */
    public final class Admitted implements AutoCloseable {

        private final String client;

        /** At the gate; null while it waits, and where it needs none. */
        private AdmissionQueue.Pass pass;

        /** In the lane; null while nothing costly runs. */
        private AdmissionQueue.Pass lanePass;

        private Admitted(String client, AdmissionQueue.Pass pass, AdmissionQueue.Pass lanePass) {
            this.client = client;
            this.pass = pass;
            this.lanePass = lanePass;
        }

        /**
         * Gets ready to run an operation: at once, or, where that is costly and others are, when its turn has come.
         *
         * @param rows what it costs
         * @param cancellation ends the waiting, too
         * @throws Refusal OVERLOADED where too many wait already, or it has waited too long
         */
        public void begin(long rows, Cancellation cancellation) {
            if (client == null || lanePass != null || !isFor(rows)) {
                return;
            }
            Turn turn = new Turn(lane, client);
            boolean atOnce = turn.hasCome();
            if (!atOnce) {
                pass.close();
            }
            long end = System.nanoTime() + patience.toNanos();
            lanePass = turn.await(end, cancellation).orElseThrow(() -> tooMany(rows));
            if (!atOnce) {
                pass = new Turn(gate, client).await(end, cancellation).orElseThrow(() -> tooMany(rows));
            }
        }

        /** Leave for one more thread of what runs; none where somebody else could need it. */
        public Optional<Admitted> spare() {
            AdmissionQueue.Pass beside = lanePass == null ? null : lane.spare().orElse(null);
            if (lanePass != null && beside == null) {
                return Optional.empty();
            }
            Optional<AdmissionQueue.Pass> place = gate.spare();
            if (place.isEmpty() && beside != null) {
                beside.close();
            }
            return place.map(given -> new Admitted(null, given, beside));
        }

        /** Gives everything back. To call it twice does nothing. */
        @Override
        public void close() {
            if (lanePass != null) {
                lanePass.close();
            }
            if (pass != null) {
                pass.close();
            }
        }
    }

    /** One that is waited for, by the thread that calls. */
    private final class Turn {

        /** Null where it will not come. */
        private final CompletableFuture<AdmissionQueue.Pass> pass = new CompletableFuture<>();

        private final AdmissionQueue.Asking asking;

        private Turn(AdmissionQueue way, String client) {
            this.asking = way.enter(client, this::comes, () -> pass.complete(null));
        }

        private void comes(AdmissionQueue.Pass given) {
            if (!pass.complete(given)) {
                given.close(); // too late
            }
        }

        private boolean hasCome() {
            return pass.isDone();
        }

        /** @param end by {@link System#nanoTime}; what has not come by then is empty */
        private Optional<AdmissionQueue.Pass> await(long end, Cancellation cancellation) {
            cancellation.onCancel(() -> pass.complete(null));
            AdmissionQueue.Pass given = pass.completeOnTimeout(null, end - System.nanoTime(), TimeUnit.NANOSECONDS)
                    .join();
            cancellation.onCancel(() -> {}); // it keeps but one
            boolean waited = asking.giveUp();
            if (given == null) {
                cancellation.check();
            }
            if (waited) {
                limits.hit(ErrorCode.OVERLOADED);
            }
            return Optional.ofNullable(given);
        }
    }

    private Refusal tooMany(long rows) {
        return new Refusal(
                ErrorCode.OVERLOADED,
                null,
                String.format(
                        Locale.ROOT,
                        "Other large questions are being answered, and this one may read %,d rows. Ask for fewer than"
                                + " %,d at once, by smaller pages, and it need not wait for them; or ask again in some"
                                + " seconds.",
                        rows,
                        costly));
    }
}
