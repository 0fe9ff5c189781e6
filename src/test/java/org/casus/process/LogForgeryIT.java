package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.casus.process.Executable.Ended;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody sends, is called or imports: the log and the terminal show it, and obey it not. */
class LogForgeryIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As a file may be named wherever tests run. */
    private static final String NAMED =
            "x\n2026-12-01 00:00:00,000 INFO  [org.cas.acc.AuditLog] (main) forged by eve\r\u001b[2J\u007f";

    private static final String FORGED = NAMED + "\u009b\u202e\u2028";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyWritesLinesOfTheLog(boolean json) throws Exception {
        Map<String, String> environment =
                new HashMap<>(ProcessStore.of(Kind.H2, folder.resolve("data")).environment());
        environment.put("CASUS_LOG_JSON", String.valueOf(json));
        environment.put("CASUS_LOG_SLOW_OPERATION", "0.000001s");
        environment.put("CASUS_GATE_PROXIES", "1");
        environment.put("CASUS_OIDC_ISSUER", "http://localhost:1/nothing");
        environment.put("CASUS_OIDC_AUDIENCE", "casus");
        environment.put("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true");
        environment.put("QUARKUS_HTTP_ACCESS_LOG_PATTERN", "%{i,User-Agent} %{i,X-Request-Id} %{i,Referer} %r");
        environment.put("CASUS_IMPORT_FOLDER", folder.resolve("in").toString());
        Path release = Files.createDirectories(folder.resolve("in/ucdp-ged/25.1"));
        Files.writeString(release.resolve("a" + NAMED + ".csv"), "id,year\n" + FORGED + ",x\n");
        try (Server server = new Server(environment);
                HttpClient client = HttpClient.newHttpClient()) {
            String header = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(JSON.writeValueAsBytes(Map.of("alg", FORGED, "kid", FORGED)));
            for (String body : new String[] {
                JSON.writeValueAsString(Map.of("query", "query A { __typename }", "operationName", FORGED)),
                JSON.writeValueAsString(Map.of("query", "{ event(ref: \"a\") { ref } " + FORGED)),
                JSON.writeValueAsString(Map.of(
                        "query", "query A($r: String!) { event(ref: $r) { ref } }", "variables", Map.of("r", FORGED))),
            }) {
                client.send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                                .header("Content-Type", "application/json")
                                .header("User-Agent", "agent\tof \u009b\u0085 eve")
                                .header("X-Request-Id", "id of eve\t\u0085")
                                .header("X-Forwarded-For", "192.0.2.1\t\u0085eve")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
            }
            client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "/graphql?query=%7B__typename%7D"))
                            .header("Authorization", "Bearer " + header + ".e30.YQ")
                            .header("X-Forwarded-For", "192.0.2.1\t\u0085eve")
                            .build(),
                    BodyHandlers.ofString());
            for (int i = 0; i < 600 && !server.log().contains("was not imported"); i++) {
                Thread.sleep(100);
            }
            String log = server.log();
            assertThat(log).contains("was refused", "was not imported", "Slow: ", "agent", "forged by eve");
            assertThat(log.lines().filter(line -> line.startsWith("2026-12-01 00:00:00,000")))
                    .isEmpty();
            assertThat(log.replace("\n", "").replace("\tat ", "").replace("\t... ", ""))
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
            if (json) {
                for (String line :
                        log.lines().filter(each -> each.startsWith("{")).toList()) {
                    String message = JSON.readTree(line).get("message").textValue();
                    assertThat(message).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
                }
            }
            assertThat(log).doesNotContain(header.substring(0, 20));
        }
    }

    @Test
    void noCommandShowsWhatATerminalObeys() throws Exception {
        Map<String, String> environment = ProcessStore.of(Kind.H2, folder).environment();
        Ended named = Executable.run(environment, "keys", "add", "a\nb", "--role", "READER");
        assertThat(named.exit()).isEqualTo(2);
        assertThat(named.out()).isEmpty();
        assertThat(named.err())
                .isEqualTo(
                        "casus: A name is visible text on one line: it has no control characters,"
                                + " separators of lines, marks of the direction of writing or half characters, and this one has U+000A.\n");
        Path file = folder.resolve("a\u001b[2J.csv");
        Files.writeString(file, "nonsense\u001b[2J\n", StandardCharsets.UTF_8);
        Ended imported = Executable.run(environment, "import", "--dry-run", file.toString());
        assertThat(imported.exit()).isNotZero();
        assertThat(imported.out() + imported.err()).doesNotContain("\u001b");
    }
}
