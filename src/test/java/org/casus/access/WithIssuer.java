package org.casus.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has tokens signed by the issuer of the profile, and sends them to the server. */
abstract class WithIssuer {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "casus.oidc.issuer")
    String issuer;

    Map<String, Object> claims(String subject, String... roles) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", List.of("account", "casus"));
        claims.put("sub", subject);
        claims.put("exp", Instant.now().getEpochSecond() + 300);
        claims.put("realm_access", Map.of("roles", roles));
        return claims;
    }

    String asked(String path, Map<String, ?> body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(issuer + path))
                                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String signed(String algorithm, String kid, String signer, Map<String, ?> claims) {
        Map<String, String> header = kid == null ? Map.of("alg", algorithm) : Map.of("alg", algorithm, "kid", kid);
        return asked("/sign", Map.of("header", header, "signer", signer, "claims", claims));
    }

    String token(Map<String, ?> claims) {
        return signed("RS256", "rsa", "rsa", claims);
    }

    static ValidatableResponse ask(String client, String token, String document) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", client)
                .header("Authorization", "Bearer " + token)
                .body(Map.of("query", document))
                .post("/graphql")
                .then();
    }

    static void taken(String token) {
        ask("192.0.2.1", token, "{ events { totalCount } }").statusCode(200).body("errors", nullValue());
    }

    static void refused(String token, String why) {
        ask("198.51.100." + Math.floorMod(token.hashCode(), 250), token, "{ events { totalCount } }")
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].message", containsString(why));
    }
}
