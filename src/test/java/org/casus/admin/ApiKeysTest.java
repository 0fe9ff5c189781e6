package org.casus.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Map;
import org.casus.access.AccessRole;
import org.casus.access.ApiKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API keys over HTTP: who makes them, and what becomes of those that are no good. */
@QuarkusTest
class ApiKeysTest {

    private static final String KEYS = "{ apiKeys { prefix name role } }";

    private static final String CREATE = "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input)"
            + " { secret apiKey { prefix name role createdBy expiresAt } } }";

    private static final String REVOKE =
            "mutation($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { revokedAt } } }";

    private static final String EXPIRE =
            "mutation($input: ExpireApiKeyInput!) { expireApiKey(input: $input) { apiKey { expiresAt } } }";

    @Inject
    ApiKeys keys;

    private ApiKeys.Made admin;

    @BeforeEach
    void makeKey() {
        admin = keys.make("the chief", AccessRole.ADMIN, null);
    }

    private static ValidatableResponse ask(String key, String document, Map<String, ?> input) {
        var request = given().contentType("application/json");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.body(Map.of("query", document, "variables", Map.of("input", input)))
                .post("/graphql")
                .then();
    }

    @Test
    void anAdministratorMakesAKeyThatWorks() {
        String secret = ask(admin.text(), CREATE, Map.of("name", "desk", "role", "EDITOR"))
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.createApiKey.apiKey.name", equalTo("desk"))
                .body("data.createApiKey.apiKey.role", equalTo("EDITOR"))
                .body("data.createApiKey.apiKey.createdBy", equalTo("the chief"))
                .extract()
                .path("data.createApiKey.secret");
        ask(secret, "{ __typename }", Map.of()).statusCode(200).body("data.__typename", equalTo("Query"));
        ask(secret, KEYS, Map.of()).statusCode(403).body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        ask(admin.text(), KEYS, Map.of()).statusCode(200).body("data.apiKeys.name", hasItem("desk"));
    }

    @Test
    void nobodyAndOthersMakeNone() {
        Map<String, String> input = Map.of("name", "mine", "role", "ADMIN");
        ask(null, CREATE, input)
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"casus\""))
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        for (AccessRole role : new AccessRole[] {AccessRole.READER, AccessRole.EDITOR}) {
            ask(keys.make("other", role, null).text(), CREATE, input)
                    .statusCode(403)
                    .body("errors[0].extensions.code", equalTo("FORBIDDEN"))
                    .body("errors[0].message", containsString("has the role " + role));
        }
        assertThat(keys.all()).noneMatch(key -> key.name.equals("mine"));
    }

    @Test
    void aRevokedKeyIsRefused() {
        var key = keys.make("lost", AccessRole.EDITOR, null);
        ask(key.text(), "{ __typename }", Map.of()).statusCode(200);
        ask(admin.text(), REVOKE, Map.of("prefix", key.key().prefix))
                .body("data.revokeApiKey.apiKey.revokedAt", notNullValue());
        ask(key.text(), "{ __typename }", Map.of())
                .statusCode(401)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].message", equalTo("The API key " + key.key().prefix + " was revoked."));
    }

    @Test
    void anExpiredKeyIsRefused() {
        var key = keys.make("old", AccessRole.EDITOR, OffsetDateTime.now().minusSeconds(1));
        ask(key.text(), "{ __typename }", Map.of())
                .statusCode(401)
                .body("errors[0].message", containsString("has expired"));
        ask(admin.text(), EXPIRE, Map.of("prefix", key.key().prefix, "at", "9999-01-01T00:00:00Z"));
        ask(key.text(), "{ __typename }", Map.of()).statusCode(200);
        ask(admin.text(), EXPIRE, Map.of("prefix", key.key().prefix, "at", "2020-01-01T00:00:00Z"));
        ask(key.text(), "{ __typename }", Map.of()).statusCode(401);
    }

    @Test
    void theAuditLogTellsWhoDidIt() {
        var key = keys.make("short-lived", AccessRole.READER, null);
        ask(admin.text(), REVOKE, Map.of("prefix", key.key().prefix)).statusCode(200);
        ask(
                        admin.text(),
                        "{ auditLog(key: \"" + admin.key().prefix
                                + "\") { totalCount nodes { caller key role operation subject } } }",
                        Map.of())
                .body("data.auditLog.totalCount", equalTo(1))
                .body("data.auditLog.nodes[0].caller", equalTo("the chief"))
                .body("data.auditLog.nodes[0].role", equalTo("ADMIN"))
                .body("data.auditLog.nodes[0].operation", equalTo("revokeApiKey"))
                .body("data.auditLog.nodes[0].subject", equalTo(key.key().prefix));
        ask(key.text(), "{ auditLog { totalCount } }", Map.of()).statusCode(401);
        ask(keys.make("editor", AccessRole.EDITOR, null).text(), "{ auditLog { totalCount } }", Map.of())
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\u001b[2J", "a\u202eb", "a\u2028b", "a\u200fb", " a", "a ", "a\u00a0", "a\u009bb"})
    void aNameThatMisleadsIsRefused(String name) {
        ask(admin.text(), CREATE, Map.of("name", name, "role", "READER"))
                .body("errors[0].extensions.code", equalTo("INVALID_VALUE"))
                .body("errors[0].extensions.argument", equalTo("input.name"))
                .body("errors[0].message", containsString("A name "));
        assertThat(keys.all()).noneMatch(key -> key.name.equals(name));
    }

    @Test
    void wrongInputIsToldByItsField() {
        ask(admin.text(), CREATE, Map.of("name", " ", "role", "READER"))
                .body("errors[0].extensions.argument", equalTo("input.name"));
        ask(admin.text(), CREATE, Map.of("name", "x".repeat(101), "role", "READER"))
                .body("errors[0].extensions.argument", equalTo("input.name"));
        ask(admin.text(), CREATE, Map.of("name", "x", "role", "READER", "expiresAt", "2020-01-01T00:00:00Z"))
                .body("errors[0].extensions.argument", equalTo("input.expiresAt"));
        ask(admin.text(), REVOKE, Map.of("prefix", "casus_nothere2"))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @Test
    void aCredentialThatIsNoneIsRefusedWhateverIsAsked() {
        for (String header : new String[] {
            "Basic dXNlcjpwYXNz", "Bearer nonsense", "Bearer " + "casus_abcdefgh_" + "a".repeat(43), "Bearer"
        }) {
            given().header("Authorization", header)
                    .queryParam("query", "{ __typename }")
                    .get("/graphql")
                    .then()
                    .statusCode(401)
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
            ask(admin.text(), "{ __typename }", Map.of()).statusCode(200); // makes up for it
        }
    }
}
