package org.casus.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/** Tells by its credential who a caller is. May ask the database: not to be called on an event loop. */
// Caffeine looks the classes of such a cache, and of its entries, up by name.
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMSA", "com.github.benmanes.caffeine.cache.PSAMS"})
@Singleton
public class Authentication {

    private static final Logger LOG = Logger.getLogger(Authentication.class);

    private static final String BEARER = "bearer ";

    /** In characters; bearer tokens with many claims reach some thousand. */
    private static final int LONGEST = 16_384;

    /**
     * How long a key that was found good is not looked up again: so long may one that another instance revokes work.
     */
    static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    /** How long a key that was good is known as one that is no guess. */
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    /** How many keys are remembered at most. */
    private static final int MOST = 10_000;

    /** A key that was good, and until when it is not looked up again, by {@link System#nanoTime}. */
    private record Known(ApiKey key, long until) {}

    private final ApiKeys keys;
    private final KeyUses uses;
    private final Tokens tokens;
    private final Caller unknown;
    private final Attempts attempts = new Attempts();
    private final LongAdder failures = new LongAdder();

    /** By the hash of their text. */
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    Authentication(ApiKeys keys, KeyUses uses, Tokens tokens, AccessConfig config) {
        this.keys = keys;
        this.uses = uses;
        this.tokens = tokens;
        this.unknown = config.read() == AccessConfig.ReadAccess.OPEN ? Caller.ANYBODY : Caller.NOBODY;
    }

    /** Whoever sends no credential. */
    public Caller unknown() {
        return unknown;
    }

    /**
     * Who sent this.
     *
     * @param authorization the value of the header; null or blank where there is none
     * @param client a text that is the same for all requests of one client
     * @throws Unauthenticated where there is a credential and it is not good
     */
    public Caller of(String authorization, String client) {
        if (authorization == null || authorization.isBlank()) {
            return unknown;
        }
        try {
            Caller caller = bearer(authorization, attempts.wait(client, System.nanoTime()));
            attempts.right(client);
            return caller;
        } catch (Unauthenticated e) {
            failures.increment();
            if (e.isWrong()) {
                attempts.wrong(client, System.nanoTime());
                LOG.warnf("A credential of %s was refused: %s", client, e.getMessage());
            }
            throw e;
        }
    }

    /**
     * Who sent this, where that is known without asking anybody: for whoever sends no credential, or a key or token
     * that was found good a moment ago.
     *
     * @return empty where only {@link #of} can tell
     */
    public Optional<Caller> known(String authorization, String client) {
        if (authorization == null || authorization.isBlank()) {
            return Optional.of(unknown);
        }
        if (authorization.length() > LONGEST
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || attempts.wait(client, System.nanoTime()) > 0) {
            return Optional.empty();
        }
        String credential = authorization.substring(BEARER.length()).strip();
        if (tokens.isOn() && TokenForm.isMeant(credential)) {
            return tokens.known(credential);
        }
        return ApiKeyText.of(credential)
                .map(text -> known.getIfPresent(text.hash()))
                .filter(before -> System.nanoTime() - before.until < 0 && before.key.refusedFor(ApiKeys.now()) == null)
                .map(before -> new Caller(before.key.role, before.key.name, before.key.prefix));
    }

    /** How many credentials were refused since the start. */
    public long failures() {
        return failures.sum();
    }

    /** Has every key looked up again when it is used next. */
    public void forget() {
        known.invalidateAll();
    }

    /** @param wait in how many seconds one that was not good before is looked at again */
    private Caller bearer(String authorization, int wait) {
        String credential = credential(authorization, wait);
        if (tokens.isOn() && TokenForm.isMeant(credential)) {
            return tokens.caller(credential, wait);
        }
        ApiKeyText text = ApiKeyText.of(credential)
                .orElseThrow(() -> refused(
                        tokens.isOn()
                                ? "The credential is neither an API key nor a signed token."
                                : "The credential is not an API key.",
                        wait));
        ApiKey key = find(text, wait);
        String refused = key.refusedFor(ApiKeys.now());
        if (refused != null) {
            throw Unauthenticated.because("The API key " + key.prefix + " " + refused + ".");
        }
        uses.note(key.prefix);
        return new Caller(key.role, key.name, key.prefix);
    }

    private static Unauthenticated refused(String message, int wait) {
        return wait > 0 ? Unauthenticated.tooManyAttempts(wait) : Unauthenticated.because(message);
    }

    private String credential(String authorization, int wait) {
        if (authorization.length() > LONGEST || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw refused(
                    "The credential must be Bearer, a blank and an API key" + (tokens.isOn() ? " or a token." : "."),
                    wait);
        }
        return authorization.substring(BEARER.length()).strip();
    }

    /** An unknown prefix and a wrong secret are told alike. */
    private ApiKey find(ApiKeyText text, int wait) {
        String hash = text.hash();
        Known before = known.getIfPresent(hash);
        long now = System.nanoTime();
        if (before != null && now - before.until < 0) {
            return before.key;
        }
        if (before == null && wait > 0) { // whoever shares an address with a guesser is not kept out
            throw Unauthenticated.tooManyAttempts(wait);
        }
        ApiKey key = keys.stored(text.prefix())
                .filter(stored -> text.hashesTo(stored.hash))
                .orElseThrow(() -> Unauthenticated.because("The API key is not known."));
        known.put(hash, new Known(key, now + KNOWN_FOR.toNanos()));
        return key;
    }
}
