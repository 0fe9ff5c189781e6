package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens and issuers that mean harm: what they say is a wrong credential, and keeps nobody waiting. */
@QuarkusTest
@TestProfile(WithTokens.class)
class StrangeTokensTest extends WithIssuer {

    @Inject
    ApiKeys keys;

    @Inject
    Authentication authentication;

    @Inject
    KeyUses uses;

    @Inject
    AccessConfig access;

    @Inject
    OidcConfig config;

    @Inject
    Vertx vertx;

    static Stream<Map<String, Object>> strangeHeaders() {
        String forged =
                "secret\n2026-12-01 00:00:00,000 INFO  [org.cas.acc.AuditLog] (main)  ada writes\u001b[2J\u202e";
        Map<String, Object> good = Map.of("alg", "RS256", "kid", "rsa");
        return Stream.of(
                Map.of(),
                Map.of("kid", "rsa"),
                Map.of("alg", forged, "kid", "rsa"),
                Map.of("alg", "HS512", "kid", "rsa"),
                Map.of("alg", "EdDSA", "kid", "rsa"),
                Map.of("alg", List.of("RS256"), "kid", "rsa"),
                Map.of("alg", "RS256", "kid", forged),
                Map.of("alg", "RS256", "kid", "k".repeat(5_000)),
                Map.of("alg", "RS256", "kid", 7),
                with(good, "crit", List.of("exp")),
                with(good, "jku", "https://secret.example.org/keys"),
                with(good, "x5u", "https://secret.example.org/chain"),
                with(good, "jwk", Map.of("kty", "RSA")),
                with(good, "zip", "DEF"),
                with(good, "cty", "JWT"));
    }

    private static Map<String, Object> with(Map<String, Object> header, String name, Object value) {
        Map<String, Object> more = new HashMap<>(header);
        more.put(name, value);
        return more;
    }

    /** It is signed by the issuer's key, each time. */
    @ParameterizedTest
    @MethodSource("strangeHeaders")
    void aHeaderThatIsNotTheIssuersIsAWrongCredential(Map<String, Object> header) {
        try (LogLines log = new LogLines()) {
            long before = authentication.failures();
            String token =
                    asked("/sign", Map.of("header", header, "signer", "rsa", "claims", claims("ada", "casus-admin")));
            refused(
                    token,
                    header.getOrDefault("kid", "").equals("rsa") && header.get("alg") == "RS256"
                            ? "its header must not have"
                            : header.get("alg") == "RS256" ? "" : "not signed by the issuer");
            assertThat(authentication.failures()).isEqualTo(before + 1);
            assertThat(log.lines)
                    .anyMatch(line -> line.contains("was refused"))
                    .noneMatch(line -> line.contains("secret") || line.contains("cannot be fetched"));
        }
    }

    @Test
    void whoeverSendsStrangeHeadersIsSlowed() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i <= Attempts.FREE + 4; i++) {
            String token = asked(
                    "/sign",
                    Map.of("header", Map.of("alg", "a" + i), "signer", "rsa", "claims", claims("eve", "casus-admin")));
            statuses.add(ask("192.0.2.78", token, "{ __typename }").extract().statusCode());
        }
        assertThat(statuses).startsWith(401, 401, 401, 401, 401).endsWith(429);
    }

    static Stream<Object> noTimes() {
        return Stream.of(
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                -1,
                -0.5,
                253_402_300_800L,
                1e300,
                new BigDecimal("123456789012345678901234567890"),
                "1900000000",
                "NaN",
                true,
                List.of(1_900_000_000));
    }

    @ParameterizedTest
    @MethodSource("noTimes")
    void aTimeThatIsNoneIsAWrongCredential(Object time) {
        for (String claim : List.of("exp", "nbf", "iat")) {
            Map<String, Object> claims = claims("ada", "casus-reader");
            claims.put(claim, time);
            refused(token(claims), "The token's claim " + claim + " is no time");
        }
    }

    @Test
    void aTimeMayHaveAFractionAndLieFarAhead() {
        Map<String, Object> claims = claims("ada", "casus-reader");
        claims.put("exp", 253_402_300_799L);
        claims.put("nbf", Instant.now().getEpochSecond() - 0.5);
        claims.put("iat", 0);
        taken(token(claims));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\rb",
                "a\u001b[2J",
                "a\u202eb",
                "a\u2066b",
                "a\u200fb",
                "a\u061cb",
                "a\u2028b",
                "a\u2029b",
                " ada",
                "ada ",
                "\u00a0ada",
                " ",
                ""
            })
    void aNameThatMisleadsIsRefused(String name) {
        refused(token(claims(name, "casus-admin")), "The claim sub of the token cannot be a name here. A name ");
    }

    /** As no object of JSON can be written, but the issuer signed it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"exp\":1e400|exp is no time",
                "\"exp\":-1e400|exp is no time",
                "\"exp\":1e999999999|exp is no time",
                "\"exp\":NaN|must be a JSON object",
                "\"exp\":1900000000,\"exp\":1900000001|must be a JSON object",
                "\"exp\":1900000000,\"x\":{\"a\":1,\"a\":2}|must be a JSON object",
                "\"exp\":1900000000}}|must be a JSON object",
                "\"exp\":1900000000,\"sub\":\"a\\ud83d\"|cannot be a name here",
                "\"exp\":1900000000,\"sub\":\"a\\udcf0b\"|cannot be a name here",
                "\"exp\":1900000000,\"sub\":\"a\\u0000b\"|cannot be a name here",
            })
    void claimsThatAreStrangeJsonAreAWrongCredential(String claims, String why) {
        refused(
                asked(
                        "/sign",
                        Map.of(
                                "header",
                                Map.of("alg", "RS256", "kid", "rsa"),
                                "signer",
                                "rsa",
                                "claims",
                                "{\"iss\":\"" + issuer
                                        + "\",\"aud\":\"casus\",\"realm_access\":{\"roles\":[\"casus-admin\"]},"
                                        + (claims.contains("sub") ? "" : "\"sub\":\"ada\",") + claims + "}")),
                why);
    }

    @Test
    void aNameIsAText() {
        Map<String, Object> claims = claims("ada", "casus-reader");
        claims.put("sub", List.of("ada"));
        refused(token(claims), "a claim of the wrong type");
        claims.put("sub", "x".repeat(201));
        refused(token(claims), "A name has 1 to 200 characters.");
    }

    @Test
    void tokensEndByTheClockOnTheWallHoweverItJumps() {
        AtomicReference<Instant> wall = new AtomicReference<>(Instant.now());
        AtomicLong sinceStart = new AtomicLong();
        Tokens tokens = new Tokens(config, vertx, wall::get, sinceStart::get);
        Map<String, Object> claims = claims("ada", "casus-reader");
        claims.put("nbf", Instant.now().getEpochSecond() - 300);
        String token = token(claims);
        assertThat(tokens.known(token)).isEmpty();
        assertThat(tokens.caller(token, 0).name()).isEqualTo("ada");
        assertThat(tokens.known(token)).contains(tokens.caller(token, 0));
        wall.updateAndGet(now -> now.plusSeconds(3_600));
        assertThat(tokens.known(token)).as("it has ended").isEmpty();
        assertThatThrownBy(() -> tokens.caller(token, 0)).hasMessageContaining("has expired");
        wall.updateAndGet(now -> now.minusSeconds(3_600));
        assertThat(tokens.caller(token, 60).name()).as("known, so not slowed").isEqualTo("ada");
        wall.updateAndGet(now -> now.minusSeconds(3_600));
        sinceStart.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(tokens.known(token)).as("to be looked through again").isEmpty();
        assertThatThrownBy(() -> tokens.caller(token, 0)).hasMessageContaining("not valid yet");
    }

    /** So that the body of who sends it again is read at once, without a place at the gate. */
    @Test
    void aTokenThatWasGoodAMomentAgoIsKnown() {
        String authorization = "Bearer " + token(claims("ada", "casus-editor"));
        assertThat(authentication.known(authorization, "somebody")).isEmpty();
        Caller caller = authentication.of(authorization, "somebody");
        assertThat(authentication.known(authorization, "somebody")).contains(caller);
    }

    @Test
    void anIssuerThatHangsKeepsNoKeyWaiting() throws Exception {
        String key = keys.make("beside", AccessRole.READER, null).text();
        String token = token(claims("ada", "casus-reader"));
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Authentication cold = new Authentication(
                    keys,
                    uses,
                    new Tokens(new IssuerConfig(URI.create("http://localhost:" + silent.getLocalPort())), vertx),
                    access);
            List<Thread> waiting = new ArrayList<>();
            List<Unauthenticated> told = new CopyOnWriteArrayList<>();
            for (int i = 0; i < 200; i++) {
                String client = "client-" + i;
                waiting.add(Thread.startVirtualThread(() -> {
                    try {
                        cold.of("Bearer " + token, client);
                    } catch (Unauthenticated e) {
                        told.add(e);
                    }
                }));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(cold.of("Bearer " + key, "another").name()).isEqualTo("beside");
            }
            for (Thread each : waiting) {
                each.join();
            }
            assertThat(told)
                    .hasSize(200)
                    .allMatch(each -> each.isUnchecked() && !each.isWrong() && each.retryAfter() > 0);
            for (int i = 0; i <= Attempts.FREE + 4; i++) {
                assertThatThrownBy(() -> cold.of("Bearer " + token, "client-1"))
                        .hasMessageContaining("cannot be checked");
            }
        }
    }
}
