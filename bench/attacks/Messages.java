import java.util.List;

/** Frames of WebSockets that the protocol has and no client needs. */
final class Messages {

    /** The close code for it. */
    private static final int TOO_BIG = 1009;

    private Messages() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("large-messages", "20 WebSockets of 4 addresses send messages of 4 MB", stage -> {
                    stage.cast(20, 0.3, number -> stage.repeat(2, time -> {
                        WebSocketWire socket = stage.connect(number % 4).webSocket("").init();
                        int code;
                        try {
                            socket.text(" ".repeat(4 << 20));
                        } catch (java.io.IOException endedMeanwhile) {
                            // Why, is still to be read.
                        } finally {
                            code = socket.awaitClose(4_000);
                            stage.leave(socket.wire());
                        }
                        if (code != TOO_BIG) {
                            stage.fault("a message that is too large is closed by " + code);
                        }
                    }));
                    stage.rest();
                }),
                new Attack("fragments", "100 WebSockets of 4 addresses send messages without an end", stage -> {
                    byte[] part = " ".repeat(16 << 10).getBytes();
                    stage.cast(100, 0.3, number -> stage.repeat(5, time -> {
                        WebSocketWire socket = stage.connect(number % 4).webSocket("").init();
                        try {
                            socket.fragment(WebSocketWire.TEXT, part);
                            stage.repeat(20, count -> socket.fragment(WebSocketWire.CONTINUATION, part));
                        } finally {
                            stage.leave(socket.wire());
                        }
                    }));
                    stage.rest();
                }),
                new Attack("socket-pings", "20 WebSockets of 4 addresses send 8,000 pings a second, and read nothing", stage -> {
                    stage.cast(20, 0.2, number -> {
                        WebSocketWire socket = stage.connect(number % 4, Readers.SMALL).webSocket("").init();
                        stage.repeat(200, count -> {
                            socket.ping();
                            socket.text("{\"type\":\"ping\"}");
                        });
                    });
                    stage.rest();
                }),
                new Attack("operations", "50 WebSockets of 4 addresses start costly operations, and end them at once", stage -> {
                    String document = "{ statistics(groupBy: [COUNTRY, MONTH], first: 500) { nodes { events } } }";
                    stage.cast(50, 0.3, number -> {
                        WebSocketWire socket = stage.connect(number % 4).webSocket("").init();
                        stage.repeat(4, count -> {
                            socket.subscribe("" + count, document);
                            socket.text("{\"id\":\"" + count + "\",\"type\":\"complete\"}");
                        });
                    });
                    stage.rest();
                }));
    }
}
