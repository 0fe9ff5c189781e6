package org.casus.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.casus.store.Sha256;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Tells by a bearer token of an OpenID Connect provider who a caller is: a JSON Web Token that the configured issuer
 * signed, for this server, that holds now, and that gives a role. Why not by Quarkus's own extension is in
 * docs/decisions/020.
 */
// Caffeine looks the classes of such a cache, and of its entries, up by name.
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMSA", "com.github.benmanes.caffeine.cache.PSAMS"})
@Singleton
class Tokens {

    /** What the audit log has in the place of a key's prefix. */
    static final String KEY = "oidc";

    /** As the columns of authors. */
    private static final int LONGEST_NAME = 200;

    /** How long a token that was found good is not looked through again: the keys may have changed since. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    /** A token that was good, when it ends, and until when it is not looked through again. */
    private record Known(Caller caller, Instant end, long until) {}

    private final OidcConfig config;
    private final Vertx vertx;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private IssuerKeys keys;

    /** By the hash of their text. */
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    @Inject
    Tokens(OidcConfig config, Vertx vertx) {
        this(config, vertx, InstantSource.system(), System::nanoTime);
    }

    /**
     * @param clock by which tokens begin and end: the one that people set
     * @param nanoTime by which something was a while ago: one that nobody sets
     */
    Tokens(OidcConfig config, Vertx vertx, InstantSource clock, LongSupplier nanoTime) {
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Refuses to start where tokens of whoever listens in, or meant for anybody, would be taken. */
    void check(@Observes StartupEvent event) {
        if (!isOn()) {
            return;
        }
        if (config.audience().isEmpty()) {
            throw new IllegalStateException(
                    "casus.oidc.issuer is set and casus.oidc.audience is not: set it to what tokens for this server have as aud, or tokens for any other service would be taken.");
        }
        for (URI address : new URI[] {
            config.issuer().orElseThrow(), config.keys().orElse(config.issuer().get())
        }) {
            if (!IssuerAddress.isSafe(address)) {
                throw new IllegalStateException(
                        "casus.oidc: " + address + " must be an https address; http is for this machine alone.");
            }
        }
    }

    /** Whether tokens are taken. */
    boolean isOn() {
        return config.issuer().isPresent();
    }

    /**
     * Whose the token is.
     *
     * @param wait in how many seconds one that was not good before is looked at again
     * @throws Unauthenticated where it is not good
     */
    Caller caller(String token, int wait) {
        String hash = Sha256.of(token);
        Known before = known.getIfPresent(hash);
        if (before != null && isGood(before)) {
            return before.caller;
        }
        if (before == null && wait > 0) { // whoever shares an address with a guesser is not kept out
            throw Unauthenticated.tooManyAttempts(wait);
        }
        JwtClaims claims = claims(token);
        Caller caller = caller(claims);
        known.put(hash, new Known(caller, end(claims), nanoTime.getAsLong() + KNOWN_FOR.toNanos()));
        return caller;
    }

    /** Whose the token is, where it was found good a moment ago; else empty. */
    Optional<Caller> known(String token) {
        return Optional.ofNullable(known.getIfPresent(Sha256.of(token)))
                .filter(this::isGood)
                .map(Known::caller);
    }

    private boolean isGood(Known before) {
        return nanoTime.getAsLong() - before.until < 0 && clock.instant().isBefore(before.end);
    }

    private JwtClaims claims(String token) {
        TokenForm.check(token);
        try {
            JsonWebSignature signed = new JsonWebSignature();
            signed.setCompactSerialization(token);
            return consumer(keys().key(signed)).processToClaims(token);
        } catch (InvalidJwtException e) {
            throw Unauthenticated.because(why(e));
        } catch (JoseException e) {
            throw Unauthenticated.because(TokenForm.UNSIGNED + "."); // what it says repeats a part of the token
        }
    }

    /** What is wrong with it: its claims are looked at only where its signature is right. */
    private static String why(InvalidJwtException e) {
        if (e.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "The token has expired.";
        }
        if (e.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "The token is not valid yet.";
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID) || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "The token's issuer (iss) is not the one that this server trusts.";
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token's audience (aud) does not include this server.";
        }
        if (e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING) || e.hasErrorCode(ErrorCodes.SUBJECT_MISSING)) {
            return "The token has no subject (sub) or no expiry (exp).";
        }
        if (e.hasErrorCode(ErrorCodes.MALFORMED_CLAIM)) {
            return "The token has a claim of the wrong type among iss, aud, sub, exp, nbf, iat and jti.";
        }
        return TokenForm.UNSIGNED + ".";
    }

    private Caller caller(JwtClaims claims) {
        AccessRole role = new TokenRoles(config)
                .of(claims.getClaimsMap())
                .orElseThrow(() -> Unauthenticated.because("The token has none of the roles that this server knows."));
        Object name = claims.getClaimValue(config.nameClaim());
        if (!(name instanceof String text)) {
            throw Unauthenticated.because(
                    "The claim " + config.nameClaim() + " of the token, which names its subject, must be a text.");
        }
        CallerName.problem(text, LONGEST_NAME).ifPresent(problem -> {
            throw Unauthenticated.because(
                    "The claim " + config.nameClaim() + " of the token cannot be a name here. " + problem);
        });
        return new Caller(role, text, KEY);
    }

    private Instant end(JwtClaims claims) {
        try {
            return Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plus(config.clockSkew());
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("was checked", e);
        }
    }

    private JwtConsumer consumer(Key key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, TokenForm.ALGORITHMS.toArray(String[]::new))
                .setExpectedIssuer(config.issuer().orElseThrow().toString())
                .setExpectedAudience(config.audience().orElseThrow().toArray(String[]::new))
                .setRequireExpirationTime()
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .build();
    }

    /** Made when the first token comes: without one, no class of the library is loaded. */
    private synchronized IssuerKeys keys() {
        if (keys == null) {
            keys = new IssuerKeys(new IssuerClient(vertx, config, IssuerClient.DEADLINE)::fetch, nanoTime);
        }
        return keys;
    }
}
