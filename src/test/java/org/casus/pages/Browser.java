package org.casus.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One tab of a headless Chromium, driven over the DevTools protocol. By hand, as the protocol is JSON over a WebSocket,
 * which Java speaks; Playwright would bring 200 MB of drivers, and Selenium a second program to install.
 */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** For each step. On a machine that does much else, a start alone takes some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path profile;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Starts; where there is no Chromium, the test that asks for it is skipped. */
    Browser() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no " + CHROMIUM + ": install Debian's package chromium");
        profile = Files.createTempDirectory("casus-browser");
        process = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        socket = http.newWebSocketBuilder().buildAsync(tab(), new Listener()).join();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** Waits for Chromium to write down its port, and for its tab to be there. */
    private URI tab() throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
            if (lines.size() > 1) {
                URI list = URI.create("http://127.0.0.1:" + lines.getFirst() + "/json/list");
                String tabs = http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                        .body();
                for (JsonNode tab : JSON.readTree(tabs)) {
                    if (tab.path("type").asText().equals("page")) {
                        return URI.create(tab.path("webSocketDebuggerUrl").asText());
                    }
                }
            }
            Thread.sleep(50);
        }
        process.destroy();
        throw new IllegalStateException("Chromium does not start: " + Files.readString(profile.resolve("log")));
    }

    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void visit(String url) {
        call("Page.navigate", Map.of("url", url));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** Presses a key that has no character, such as Tab. */
    void press(String key) {
        Map<String, Integer> codes = Map.of("Tab", 9, "Escape", 27);
        for (String type : List.of("rawKeyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", codes.get(key)));
        }
    }

    /** What the expression, which may be a promise, comes to. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Waits until the expression comes to true. */
    void await(String expression) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isSo(expression)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Still not so: " + expression + "; complaints: " + complaints);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Not where the page has just given way to another, in which the expression may be so. */
    private boolean isSo(String expression) {
        try {
            return evaluate(expression).asBoolean();
        } catch (CompletionException e) {
            if (String.valueOf(e.getMessage()).contains("target navigated")) {
                return false;
            }
            throw e;
        }
    }

    /** The addresses of all that was loaded so far, data in pages left out. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /**
     * What stands in the console as a warning or an error: what scripts threw, what failed to load or was not allowed
     * to.
     */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                    .join();
            return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void receive(String text) throws IOException {
        JsonNode message = JSON.readTree(text);
        JsonNode parameters = message.path("params");
        switch (message.path("method").asText()) {
            case "" -> answer(message);
            case "Network.requestWillBeSent" -> {
                String url = parameters.path("request").path("url").asText();
                if (!url.startsWith("data:")) {
                    requests.add(url);
                }
            }
            case "Runtime.exceptionThrown" ->
                complaints.add(parameters.path("exceptionDetails").toString());
            case "Log.entryAdded" -> complain(parameters.path("entry"), "level");
            case "Runtime.consoleAPICalled" -> complain(parameters, "type");
            default -> {
                // Of no interest here.
            }
        }
    }

    private void answer(JsonNode message) {
        CompletableFuture<JsonNode> asked = open.remove(message.path("id").asInt());
        if (message.has("error")) {
            asked.completeExceptionally(
                    new IllegalStateException(message.get("error").toString()));
        } else {
            asked.complete(message.path("result"));
        }
    }

    private void complain(JsonNode entry, String level) {
        if (List.of("error", "warning").contains(entry.path(level).asText())) {
            complaints.add(entry.toString());
        }
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        call("Browser.close", Map.of());
        socket.abort();
        http.shutdownNow();
        all.forEach(Browser::awaitEnd);
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Puts messages together again, which arrive in parts. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                String whole = message.toString();
                message.setLength(0);
                try {
                    receive(whole);
                } catch (IOException e) {
                    complaints.add(e.toString());
                }
            }
            from.request(1);
            return null;
        }
    }
}
