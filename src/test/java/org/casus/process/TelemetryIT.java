package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of the log and traces, as a server writes and sends them. */
class TelemetryIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final String BODY = JSON.createObjectNode()
            .put(
                    "query",
                    "query Watched($words: String!) { events(filter: {text: $words}, first: 1) { nodes { ref } } }")
            .set("variables", JSON.createObjectNode().put("words", "topsecret"))
            .toString();

    @TempDir
    Path folder;

    private final BlockingQueue<JsonNode> collected = new LinkedBlockingQueue<>();

    @Test
    void linesAndSpansBelongToTheirRequestAndHoldNoValues() throws Exception {
        HttpServer collector = collector();
        Map<String, String> environment =
                new HashMap<>(ProcessStore.of(Kind.H2, folder).environment());
        environment.put("CASUS_LOG_JSON", "true");
        environment.put("CASUS_LOG_SLOW_OPERATION", "0.000001s");
        environment.put(
                "CASUS_TRACES_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort());
        try (Server server = new Server(environment)) {
            HttpResponse<String> answer = ask(server);
            assertThat(answer.headers().firstValue("X-Request-Id")).contains("desk-7");
            List<JsonNode> spans = new ArrayList<>();
            while (spans.stream().noneMatch(span -> span.get("name").textValue().equals("query Watched"))) {
                collected.take().at("/resourceSpans/0/scopeSpans/0/spans").forEach(spans::add);
            }
            JsonNode root = spans.stream()
                    .filter(span -> span.get("name").textValue().equals("query Watched"))
                    .findFirst()
                    .orElseThrow();
            assertThat(root.get("traceId").textValue()).isEqualTo(TRACE);
            assertThat(root.get("parentSpanId").textValue()).isEqualTo("00f067aa0ba902b7");
            assertThat(root.toString()).contains("desk-7");
            assertThat(spans.stream()
                            .filter(span -> span.path("parentSpanId")
                                    .asText()
                                    .equals(root.get("spanId").textValue())))
                    .isNotEmpty()
                    .allMatch(span -> span.get("traceId").textValue().equals(TRACE))
                    .allMatch(span -> span.get("startTimeUnixNano").asLong()
                            >= root.get("startTimeUnixNano").asLong() - 1_000_000)
                    .anyMatch(span -> span.toString().contains("from event"));
            assertThat(spans.toString()).doesNotContain("topsecret");

            List<JsonNode> lines = lines(server);
            assertThat(lines)
                    .anyMatch(line -> line.get("message").textValue().startsWith("Slow: query Watched took ")
                            && line.get("requestId").textValue().equals("desk-7"));
            assertThat(server.log()).doesNotContain("topsecret");
        } finally {
            collector.stop(0);
        }
    }

    private static HttpResponse<String> ask(Server server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                            .header("Content-Type", "application/json")
                            .header("X-Request-Id", "desk-7")
                            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                            .POST(BodyPublishers.ofString(BODY))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** The lines of the log, each of which must be a JSON object but those that the Java machine writes itself. */
    private static List<JsonNode> lines(Server server) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<String> text = server.log().lines()) {
            for (String line : text.filter(each -> each.startsWith("{")).toList()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private HttpServer collector() throws IOException {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            collected.add(JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        return collector;
    }
}
