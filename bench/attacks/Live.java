import java.io.IOException;
import java.util.List;

/** Live connections: too many of one client, idle ones, and those that never read. */
final class Live {

    private static final String QUIET = "subscription { eventChanged(filter: {country: [\"SYR\"]}) { gap event { ref } } }";

    private static final String QUIET_ENCODED = encoded(QUIET);

    private static final String CHATTY = "subscription { eventChanged { gap cursor change { action at }"
            + " event { id ref title notes start end place { id ref name } fatalities { low best high } } } }";

    /** As long as a note may be, nearly. */
    private static final String NOTE = "An account. ".repeat(150);

    private Live() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("live", "22 HTTP/2 connections of one address hold 100 event streams each", stage -> {
                    stage.cast(22, 0.2, number -> {
                        Http2 connection = new Http2(stage.connect(0), 65_535, true);
                        for (int i = 0; i < 100; i++) {
                            connection.head("GET", "/graphql?query=" + QUIET_ENCODED, true, "accept", "text/event-stream");
                        }
                    });
                    stage.rest();
                }).longer(2),
                new Attack("live-sockets", "one address opens 900 WebSockets and starts 32 operations on each", stage -> {
                    stage.cast(Stage.MOST_CONNECTIONS, 0.4, number -> {
                        WebSocketWire socket = stage.connect(0).webSocket("").init();
                        for (int i = 0; i < 32; i++) {
                            socket.subscribe("" + i, QUIET);
                        }
                        answerPings(socket);
                    });
                    stage.rest();
                }).longer(2),
                new Attack("live-idle", "800 WebSockets of one address say nothing, and come again when they are closed", stage -> {
                    stage.cast(800, 0.3, number -> {
                        while (!stage.isOver()) {
                            Wire wire = stage.connect(0);
                            try {
                                wire.webSocket("").awaitClose(60_000);
                            } catch (IOException turnedAway) {
                                stage.pause(0.5);
                            }
                            stage.leave(wire);
                        }
                    });
                    stage.rest();
                }),
                new Attack("live-slow", "200 WebSockets and 200 event streams of 4 addresses never read, while events come", stage -> {
                    stage.cast(200, 0.2, number -> {
                        WebSocketWire socket = stage.connect(number % 4, Readers.SMALL).webSocket("").init();
                        socket.subscribe("1", CHATTY);
                    });
                    stage.cast(10, 0.2, number -> {
                        Http2 connection = new Http2(stage.connect(number % 4, Readers.SMALL), 0, false);
                        for (int i = 0; i < 20; i++) {
                            connection.head("GET", "/graphql?query=" + encoded(CHATTY), true, "accept", "text/event-stream");
                        }
                    });
                    stage.cast(1, 0, number -> write(stage));
                    stage.rest();
                }));
    }

    private static String encoded(String document) {
        return java.net.URLEncoder.encode(document, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void answerPings(WebSocketWire socket) throws IOException {
        for (WebSocketWire.Frame frame = socket.read(); frame.kind() != WebSocketWire.CLOSE; frame = socket.read()) {
            if (frame.kind() == WebSocketWire.PING) {
                socket.pong(frame.payload());
            }
        }
    }

    /** An editor records two hundred events a second. */
    private static void write(Stage stage) throws IOException, InterruptedException {
        Wire wire = stage.connect(9);
        String run = Long.toString(System.nanoTime(), 36);
        stage.repeat(10, request -> {
            StringBuilder events = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                events.append("{ref: \"desk:").append(run).append('-').append(request).append('-').append(i)
                        .append("\", title: \"An event\", notes: \"").append(NOTE.substring(0, 600)).append("\", start: \"2026-01-01\"} ");
            }
            String document = "mutation { recordReport(input: { report: {ref: \"report:attack\", publisher: \"source:attack\","
                    + " published: \"2026-01-01\"} sources: [{ref: \"source:attack\", kind: NGO, name: \"attack\"}] events: ["
                    + events + "] }) { changes { outcome } } }";
            Wire.Answer answer = wire.send(Wire.ask(document)
                            .replace("Host:", "Authorization: Bearer " + stage.target().keys().editor() + "\r\nHost:"))
                    .answer();
            if (answer.status() != 200 || answer.text().contains("\"errors\"")) {
                stage.fault("an editor was refused: " + answer.status());
            }
        });
    }
}
