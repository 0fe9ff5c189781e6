package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.graphql.live.SocketClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of an OpenID Connect provider: whose are taken, as what, and what becomes of the others. */
@QuarkusTest
@TestProfile(WithTokens.class)
class TokensTest extends WithIssuer {

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    ApiKeys keys;

    @Inject
    Authentication authentication;

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256"})
    void aTokenOfTheIssuerIsTaken(String algorithm) {
        taken(signed(algorithm, algorithm, algorithm, claims("ada", "casus-reader")));
        Map<String, Object> single = claims("ada", "casus-reader");
        single.put("aud", "https://casus.example.org");
        taken(signed(algorithm, algorithm, algorithm, single));
    }

    @Test
    void rolesComeFromTheClaim() {
        String make = "mutation { createApiKey(input: {name: \"k\", role: READER}) { apiKey { prefix } } }";
        String record =
                "mutation { recordSource(input: {ref: \"source:t\", kind: NGO, name: \"T\"}, dryRun: true) { dryRun } }";
        String code = "errors[0].extensions.code";
        String reader = token(claims("reader", "casus-reader", "uma_authorization"));
        ask("192.0.2.1", reader, record).body(code, equalTo("FORBIDDEN"));
        String editor = token(claims("editor", "desk", "casus-reader"));
        ask("192.0.2.1", editor, record).body("errors", nullValue());
        ask("192.0.2.1", editor, make).body(code, equalTo("FORBIDDEN"));
        String admin = token(claims("admin", "casus-reader", "casus-admin"));
        ask("192.0.2.1", admin, make).body("errors", nullValue());
        refused(token(claims("visitor", "uma_authorization")), "none of the roles");
        Map<String, Object> none = claims("visitor");
        none.remove("realm_access");
        none.put("roles", List.of("casus-admin"));
        refused(token(none), "none of the roles");
    }

    @Test
    void theSubjectIsInTheRevisionAndTheAuditLog() {
        String editor = token(claims("8d1f-ada", "desk"));
        ask(
                        "192.0.2.1",
                        editor,
                        "mutation { recordSource(input: {ref: \"source:token\", kind: NGO, name: \"T\"}) { source { revisions(first: 1) { nodes { author } } } } }")
                .body("data.recordSource.source.revisions.nodes[0].author", equalTo("8d1f-ada"));
        String admin = token(claims("admin", "casus-admin"));
        ask("192.0.2.1", admin, "{ auditLog(first: 1) { nodes { caller key role operation } } }")
                .body(
                        "data.auditLog.nodes[0]",
                        equalTo(Map.of(
                                "caller", "8d1f-ada", "key", "oidc", "role", "EDITOR", "operation", "recordSource")));
    }

    @Test
    void keysGoOnBesideTokens() {
        taken(keys.make("beside", AccessRole.READER, null).text());
        refused("casus_abcdefgh_" + "a".repeat(43), "The API key is not known");
        refused("nonsense", "neither an API key nor a signed token");
    }

    @Test
    void othersAreRefused() {
        Map<String, Object> good = claims("ada", "casus-admin");
        taken(token(good));
        refused(signed("none", "rsa", "rsa", good), "not signed by the issuer");
        refused(signed("RS256", "rsa", "stolen-rsa", good), "not signed by the issuer");
        refused(signed("RS256", "stolen-rsa", "stolen-rsa", good), "not signed by the issuer");
        refused(signed("ES256", "stolen-ec", "stolen-ec", good), "not signed by the issuer");
        refused(signed("HS256", "rsa", "rsa", good), "not signed by the issuer");

        Map<String, Object> foreign = new HashMap<>(good);
        foreign.put("iss", "https://id.example.org/realms/desk");
        refused(token(foreign), "issuer (iss) is not the one");
        Map<String, Object> elsewhere = new HashMap<>(good);
        elsewhere.put("aud", List.of("account"));
        refused(token(elsewhere), "audience (aud) does not include this server");
        elsewhere.remove("aud");
        refused(token(elsewhere), "audience (aud) does not include this server");
        Map<String, Object> endless = new HashMap<>(good);
        endless.remove("exp");
        refused(token(endless), "no expiry (exp)");
        Map<String, Object> nobody = new HashMap<>(good);
        nobody.remove("sub");
        refused(token(nobody), "no subject (sub)");

        String token = token(good);
        String[] parts = token.split("\\.");
        String forged = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"ada\"", "\"eve\"");
        assertThat(forged).contains("eve");
        refused(
                parts[0] + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(forged.getBytes(StandardCharsets.UTF_8))
                        + "." + parts[2],
                "not signed by the issuer");
    }

    @Test
    void clocksMayDifferByALittle() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = claims("ada", "casus-reader");
        claims.put("exp", now - 5);
        taken(token(claims));
        claims.put("exp", now - 40);
        refused(token(claims), "has expired");
        claims.put("exp", now + 300);
        claims.put("nbf", now + 5);
        taken(token(claims));
        claims.put("nbf", now + 60);
        refused(token(claims), "not valid yet");
    }

    @Test
    void keysThatAreKnownAreNotFetchedAndNewOnesAre() throws InterruptedException {
        taken(token(claims("ada", "casus-reader")));
        int before = Integer.parseInt(asked("/fetches", Map.of()));
        for (int i = 0; i < 5; i++) {
            taken(token(claims("ada-" + i, "casus-reader")));
        }
        assertThat(Integer.parseInt(asked("/fetches", Map.of()))).isEqualTo(before);
        String changed = signed("RS256", "changed-to", "changed-to", claims("ada", "casus-reader"));
        int status = 0;
        for (int i = 0; i < 200 && status != 200; i++) { // keys are fetched every ten seconds at most
            status = ask("203.0.113." + i, changed, "{ __typename }").extract().statusCode();
            Thread.sleep(100);
        }
        assertThat(status).isEqualTo(200);
    }

    @Test
    void keysAreNotFetchedForEachKeyIdThatSomebodyMakesUp() {
        Map<String, Object> good = claims("ada", "casus-reader");
        taken(token(good));
        int before = Integer.parseInt(asked("/fetches", Map.of()));
        for (int i = 0; i < 20; i++) {
            refused(signed("RS256", "made-up-" + i, "stolen-rsa", good), "not signed by the issuer");
        }
        assertThat(Integer.parseInt(asked("/fetches", Map.of())) - before)
                .as("once in ten seconds, however long this takes")
                .isLessThan(20);
    }

    @Test
    void whoeverSendsWrongOnesIsSlowedAndCounted() {
        String good = token(claims("ada", "casus-reader"));
        ask("192.0.2.77", good, "{ __typename }").statusCode(200);
        long before = authentication.failures();
        Map<String, Object> foreign = claims("eve", "casus-admin");
        foreign.put("iss", "https://id.example.org");
        for (int i = 0; i <= Attempts.FREE + 4; i++) {
            foreign.put("jti", i);
            ask("192.0.2.77", token(foreign), "{ __typename }");
        }
        ask("192.0.2.77", token(claims("new", "casus-reader")), "{ __typename }")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("errors[0].extensions.code", equalTo("TOO_MANY_ATTEMPTS"));
        assertThat(authentication.failures()).isGreaterThan(before + Attempts.FREE);
        ask("192.0.2.77", good, "{ __typename }").statusCode(200);
    }

    @Test
    void aSocketTakesThemToo() throws InterruptedException {
        String token = token(claims("ada", "casus-reader"));
        new SocketClient(address, "graphql-transport-ws")
                .send("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer " + token + "\"}}")
                .expect("{\"type\":\"connection_ack\"}")
                .send("{\"id\": \"a\", \"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}")
                .expect(
                        "{\"id\":\"a\",\"type\":\"next\",\"payload\":{\"data\":{\"__typename\":\"Query\"}}}",
                        "{\"id\":\"a\",\"type\":\"complete\"}");
    }

    @Test
    void neitherTheLogNorAnAnswerHasAToken() {
        try (LogLines log = new LogLines()) {
            Map<String, Object> foreign = claims("eve", "casus-admin");
            foreign.put("aud", "other");
            String token = token(foreign);
            String answer = ask("192.0.2.9", token, "{ __typename }").extract().asString();
            String signature = token.substring(token.lastIndexOf('.') + 1);
            assertThat(answer).doesNotContain(signature).doesNotContain("eve");
            assertThat(log.lines)
                    .anyMatch(line -> line.contains("192.0.2.9"))
                    .noneMatch(line -> line.contains(signature));
        }
    }
}
