package org.casus.access;

import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The public keys of the issuer of tokens: fetched when the first token comes, and anew when they are stale or a token
 * names one that is not among them, which is how issuers change keys. One fetch at a time, on a thread of its own:
 * whose key is known never waits, and whose key is not waits for {@link #PATIENCE} at most, within one fetch of many.
 */
final class IssuerKeys {

    /** How long after a fetch began somebody waits for it. The fetch itself goes on, for those who come later. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /**
     * How many wait for a fetch at a time; the others are told to come again. Each holds a place that requests share.
     */
    static final int WAITING = Runtime.getRuntime().availableProcessors();

    /**
     * Whoever makes up key ids has the keys fetched no more often than this; and so long a failure is remembered first.
     */
    static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);

    /** Each further failure doubles that, up to this. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(80);

    /** While the issuer cannot be reached, stale keys hold for so long. */
    static final Duration OUTAGE = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    /** What was fetched: asked for anew from one time on, and no longer used from another. */
    private record Known(List<JsonWebKey> keys, long stale, long dropped) {}

    /** One that has begun, and when. */
    private record Fetch(CompletableFuture<Void> end, long began) {}

    private final Callable<IssuerClient.Keys> issuer;
    private final LongSupplier nanoTime;
    private final Semaphore waiting = new Semaphore(WAITING);
    private volatile Known known = new Known(List.of(), 0, 0);
    private Fetch running;
    private boolean asked;
    private int failures;
    private long notBefore;

    /** @param nanoTime a clock that nobody sets */
    IssuerKeys(Callable<IssuerClient.Keys> issuer, LongSupplier nanoTime) {
        this.issuer = issuer;
        this.nanoTime = nanoTime;
    }

    /**
     * The key that a token names, or that fits it.
     *
     * @throws Unauthenticated where the issuer has none, or where that cannot be told now
     */
    Key key(JsonWebSignature token) throws JoseException {
        Key key = find(token);
        if (key != null) {
            return key;
        }
        Fetch fetch = fetch();
        if (fetch != null) {
            await(fetch);
            key = find(token);
            if (key != null) {
                return key;
            }
        }
        throw missing();
    }

    private Key find(JsonWebSignature token) throws JoseException {
        Known current = known;
        long now = nanoTime.getAsLong();
        if (current.keys.isEmpty() || now - current.dropped >= 0) {
            return null;
        }
        if (now - current.stale >= 0) {
            fetch();
        }
        JsonWebKey fitting = new VerificationJwkSelector().select(token, current.keys);
        return fitting == null ? null : fitting.getKey();
    }

    /** The fetch that is on its way, or a new one; null where it is too early for one. */
    private synchronized Fetch fetch() {
        long now = nanoTime.getAsLong();
        if (running == null && (!asked || now - notBefore >= 0)) {
            asked = true;
            running = new Fetch(new CompletableFuture<>(), now);
            Thread.ofVirtual().name("issuer-keys").start(this::run);
        }
        return running;
    }

    private void run() {
        Known fetched = null;
        Duration pause = AT_MOST_EVERY;
        try {
            IssuerClient.Keys keys = issuer.call();
            List<JsonWebKey> set = new JsonWebKeySet(keys.json()).getJsonWebKeys();
            if (set.isEmpty()) {
                throw new IOException("there are none");
            }
            long stale = nanoTime.getAsLong() + Math.max(keys.kept().toNanos(), AT_MOST_EVERY.toNanos());
            fetched = new Known(set, stale, stale + OUTAGE.toNanos());
        } catch (Exception e) {
            pause = pause();
            LOG.warnf(
                    "The keys of the issuer of tokens cannot be fetched; trying again in %d s at the earliest: %s",
                    pause.toSeconds(), e.getMessage());
        } finally {
            end(fetched, pause);
        }
    }

    private synchronized Duration pause() {
        Duration pause = AT_MOST_EVERY.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private synchronized void end(Known fetched, Duration pause) {
        if (fetched == null) {
            failures++;
        } else {
            known = fetched;
            failures = 0;
        }
        notBefore = nanoTime.getAsLong() + pause.toNanos();
        running.end.complete(null);
        running = null;
    }

    private void await(Fetch fetch) {
        if (!waiting.tryAcquire()) {
            throw unchecked(PATIENCE);
        }
        try {
            long left = PATIENCE.toNanos() - (nanoTime.getAsLong() - fetch.began);
            fetch.end.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw unchecked(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unchecked(PATIENCE);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // it ends well always
        } finally {
            waiting.release();
        }
    }

    /** Where the issuer was asked and told its keys, the token is not by it; where it could not be, nobody knows. */
    private synchronized Unauthenticated missing() {
        return failures == 0
                ? Unauthenticated.because(TokenForm.UNSIGNED + ".")
                : unchecked(Duration.ofNanos(Math.max(0, notBefore - nanoTime.getAsLong())));
    }

    private static Unauthenticated unchecked(Duration pause) {
        return Unauthenticated.unchecked(
                "The token cannot be checked now, since its issuer's keys cannot be fetched; try again later.",
                (int) Math.max(1, pause.plusMillis(999).toSeconds()));
    }
}
