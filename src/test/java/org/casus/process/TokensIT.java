package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.casus.access.TokenIssuer;
import org.casus.process.Executable.Ended;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of an OpenID Connect provider, as the executable takes them. */
class TokensIT {

    @TempDir
    Path folder;

    private Map<String, String> environment(String issuer) throws Exception {
        Map<String, String> environment =
                new HashMap<>(ProcessStore.of(Kind.H2, folder).environment());
        environment.put("CASUS_OIDC_ISSUER", issuer);
        environment.put("CASUS_ACCESS_READ", "closed");
        return environment;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256"})
    void aTokenIsTakenAndWithoutASignatureItIsNot(String algorithm) throws Exception {
        TokenIssuer issuer = new TokenIssuer();
        String address = issuer.start().get("casus.oidc.issuer");
        Map<String, String> environment = environment(address);
        environment.put("CASUS_OIDC_AUDIENCE", "casus");
        try (Server server = new Server(environment)) {
            Map<String, Object> claims = Map.of(
                    "iss",
                    address,
                    "aud",
                    "casus",
                    "sub",
                    "ada",
                    "exp",
                    Instant.now().getEpochSecond() + 300,
                    "roles",
                    List.of("casus-reader"));
            assertThat(ask(server, issuer.sign(algorithm, algorithm, algorithm, claims)))
                    .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
            assertThat(ask(server, issuer.sign("none", algorithm, algorithm, claims)))
                    .contains("UNAUTHENTICATED", "not signed by the issuer");
        } finally {
            issuer.stop();
        }
    }

    @Test
    void anIssuerThatCannotBeReachedIsNoWrongToken() throws Exception {
        Map<String, String> environment = environment("http://localhost:1/nothing");
        environment.put("CASUS_OIDC_AUDIENCE", "casus");
        try (Server server = new Server(environment)) {
            for (int i = 0; i < 8; i++) {
                assertThat(ask(server, "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.e30.YQ"))
                        .contains("UNAUTHENTICATED", "cannot be checked now");
            }
        }
    }

    @Test
    void anIssuerThatHangsKeepsNoKeyOut() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = environment("http://localhost:" + silent.getLocalPort());
            environment.put("CASUS_OIDC_AUDIENCE", "casus");
            environment.put("CASUS_GATE_PROXIES", "1");
            String key = Executable.run(environment, "keys", "add", "desk", "--role", "READER")
                    .out()
                    .strip();
            try (Server server = new Server(environment);
                    HttpClient client = HttpClient.newHttpClient()) {
                List<CompletableFuture<HttpResponse<String>>> told = IntStream.range(0, 40)
                        .mapToObj(i -> client.sendAsync(
                                request(server, "192.0.2.1", "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.e30.YQ"),
                                BodyHandlers.ofString()))
                        .toList();
                for (int i = 0; i < 20; i++) {
                    assertThat(ask(server, key)).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
                }
                for (CompletableFuture<HttpResponse<String>> each : told) {
                    assertThat(each.get().statusCode()).isEqualTo(503);
                    assertThat(each.get().headers().firstValue("Retry-After")).isPresent();
                }
                assertThat(told.stream().map(each -> each.join().body()))
                        .anyMatch(body -> body.contains("cannot be checked now"));
            }
        }
    }

    @Test
    void aConfigurationThatTakesTooMuchIsRefused() throws Exception {
        Ended anybody = Executable.run(environment("https://id.example.org"));
        assertThat(anybody.exit()).isNotZero();
        assertThat(anybody.out() + anybody.err()).contains("casus.oidc.audience is not");
        Map<String, String> open = environment("http://id.example.org");
        open.put("CASUS_OIDC_AUDIENCE", "casus");
        Ended heard = Executable.run(open);
        assertThat(heard.exit()).isNotZero();
        assertThat(heard.out() + heard.err()).contains("must be an https address");
    }

    private static String ask(Server server, String token) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request(server, "192.0.2.2", token), BodyHandlers.ofString())
                    .body();
        }
    }

    private static HttpRequest request(Server server, String from, String token) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/graphql?query=%7B__typename%7D"))
                .header("Authorization", "Bearer " + token)
                .header("X-Forwarded-For", from)
                .build();
    }
}
