package org.casus.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, on a port that the system chose. */
final class Server implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://[^\\s\"]+)");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final String address;
    private boolean told;

    /** Starts it, and waits until it listens. */
    Server(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", "0");
        log = Files.createTempFile("casus", ".log");
        process = Executable.builder(all, arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        address = awaitAddress();
    }

    private String awaitAddress() throws IOException, InterruptedException {
        while (true) {
            boolean alive = process.isAlive();
            Matcher matcher = ADDRESS.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!alive) {
                throw new AssertionError("The server ended:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    /** What a GraphQL document is answered with. */
    JsonNode ask(String document) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", document));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    /** Gets a page. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    String address() {
        return address;
    }

    /** Sends SIGTERM, once: a second one ends the process at once. */
    void tell() {
        if (!told) {
            told = true;
            process.destroy();
        }
    }

    /** Sends SIGTERM, unless it was sent, and waits for the end. */
    int terminate() {
        tell();
        return Executable.exit(process);
    }

    @Override
    public void close() throws IOException {
        terminate();
        client.close();
        Files.delete(log);
    }
}
