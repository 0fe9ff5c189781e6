package org.casus.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.casus.store.Sha256;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Tells by a bearer token of an OpenID Connect provider who a caller is: a JSON Web Token that the configured issuer
 * signed, for this server, that holds now, and that gives a role. Quarkus's own extension was turned down: it stands in
 * the way of every request with a credential, API keys too, and serves logins of browsers besides.
 */
// Caffeine looks the classes of such a cache, and of its entries, up by name.
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMSA", "com.github.benmanes.caffeine.cache.PSAMS"})
@Singleton
class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);

    /** What the audit log has in the place of a key's prefix. */
    static final String KEY = "oidc";

    /** As the columns of authors. */
    private static final int LONGEST_NAME = 200;

    /** Hosts that nobody listens in on the way to. */
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** How long a token that was found good is not looked through again: the keys may have changed since. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    /** A token that was good, when it ends, and until when it is not looked through again. */
    private record Known(Caller caller, Instant end, long until) {}

    private final OidcConfig config;
    private final Vertx vertx;
    private volatile JwtConsumer consumer;

    /** By the hash of their text. */
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    Tokens(OidcConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
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
            if (!"https".equals(address.getScheme())
                    && !("http".equals(address.getScheme()) && HERE.contains(String.valueOf(address.getHost())))) {
                throw new IllegalStateException(
                        "casus.oidc: " + address + " must be an https address; http is for this machine alone.");
            }
        }
    }

    /** Whether tokens are taken. */
    boolean isOn() {
        return config.issuer().isPresent();
    }

    /** Whether a text has the form of a signed token: three parts with dots between. */
    static boolean hasForm(String text) {
        return text.chars().filter(letter -> letter == '.').count() == 2;
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
        if (before != null
                && System.nanoTime() - before.until < 0
                && Instant.now().isBefore(before.end)) {
            return before.caller;
        }
        if (before == null && wait > 0) { // whoever shares an address with a guesser is not kept out
            throw Unauthenticated.tooManyAttempts(wait);
        }
        JwtClaims claims = claims(token);
        Caller caller = caller(claims);
        known.put(hash, new Known(caller, end(claims), System.nanoTime() + KNOWN_FOR.toNanos()));
        return caller;
    }

    private JwtClaims claims(String token) {
        try {
            return consumer().processToClaims(token);
        } catch (InvalidJwtException e) {
            if (e.getCause() instanceof UnresolvableKeyException unreachable && unreachable.getCause() != null) {
                LOG.warnf("A token cannot be checked: %s", unreachable.getMessage());
                throw Unauthenticated.unchecked(
                        "The token cannot be checked now, since its issuer's keys cannot be fetched; try again later.");
            }
            throw Unauthenticated.because(why(e));
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
            return "The token is of another issuer than this server trusts.";
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is not meant for this server.";
        }
        if (e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING) || e.hasErrorCode(ErrorCodes.SUBJECT_MISSING)) {
            return "The token does not say whose it is, or until when it holds.";
        }
        return "The token is not signed by the issuer that this server trusts.";
    }

    private Caller caller(JwtClaims claims) {
        Role role = new TokenRoles(config)
                .of(claims.getClaimsMap())
                .orElseThrow(
                        () -> Unauthenticated.because("The token gives none of the roles that this server knows."));
        Object name = claims.getClaimValue(config.nameClaim());
        if (!(name instanceof String text) || text.isBlank() || text.length() > LONGEST_NAME) {
            throw Unauthenticated.because(
                    "The token does not say whose it is by a text of at most " + LONGEST_NAME + " characters.");
        }
        return new Caller(role, text, KEY);
    }

    private Instant end(JwtClaims claims) {
        try {
            return Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plus(config.clockSkew());
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("was checked", e);
        }
    }

    /** Made when the first token comes: without one, no class of the library is loaded. */
    private JwtConsumer consumer() {
        if (consumer == null) {
            synchronized (this) {
                if (consumer == null) {
                    consumer = new JwtConsumerBuilder()
                            .setVerificationKeyResolver(new IssuerKeys(vertx, config))
                            .setJwsAlgorithmConstraints(
                                    AlgorithmConstraints.ConstraintType.PERMIT,
                                    AlgorithmIdentifiers.RSA_USING_SHA256,
                                    AlgorithmIdentifiers.RSA_USING_SHA384,
                                    AlgorithmIdentifiers.RSA_USING_SHA512,
                                    AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                                    AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
                                    AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
                                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                                    AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
                                    AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512)
                            .setExpectedIssuer(config.issuer().orElseThrow().toString())
                            .setExpectedAudience(config.audience().orElseThrow().toArray(String[]::new))
                            .setRequireExpirationTime()
                            .setRequireSubject()
                            .setAllowedClockSkewInSeconds(
                                    (int) config.clockSkew().toSeconds())
                            .build();
                }
            }
        }
        return consumer;
    }
}
