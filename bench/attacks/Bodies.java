import java.util.List;

/** Bodies that are never whole. */
final class Bodies {

    private static final int CONNECTIONS = 800;

    /** What is announced, and what is sent: within the limit of a body, and never all of it. */
    private static final int ANNOUNCED = 1_040_000;
    private static final int SENT = 1_000_012;

    /** Blanks, before which JSON may begin. */
    private static final byte[] BODY = " ".repeat(SENT).getBytes();

    private static final int STREAMS = 100;

    private Bodies() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("bodies", "800 connections of 4 addresses send nearly all of a body to /export", stage ->
                        bodies(stage, "/export/events.csv", 4)).longer(3),
                new Attack("bodies-graphql", "800 connections of 3 addresses send nearly all of a body to /graphql", stage ->
                        bodies(stage, "/graphql", 3)).longer(3),
                new Attack("bodies-h2", "800 streams of 8 HTTP/2 connections of 2 addresses do", Bodies::streams).longer(3),
                new Attack("slow-bodies", "800 connections of 4 addresses send a byte of a body now and then", Bodies::slowly));
    }

    private static String head(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + ANNOUNCED
                + "\r\n\r\n";
    }

    private static void bodies(Stage stage, String path, int addresses) throws InterruptedException {
        stage.cast(CONNECTIONS, 0.6, number -> {
            Wire wire = stage.connect(number % addresses);
            wire.send(head(path)).send(BODY);
            wire.in().read(); // until it is answered, ended, or over
        });
        stage.rest();
    }

    private static void streams(Stage stage) throws InterruptedException {
        stage.cast(CONNECTIONS / STREAMS, 0.3, number -> {
            Http2 connection = new Http2(stage.connect(number % 2), 65_535, true);
            for (int i = 0; i < STREAMS; i++) {
                int stream = connection.head(
                        "POST", "/export/events.csv", false, "content-type", "application/json", "content-length", "" + ANNOUNCED);
                connection.data(stream, BODY, SENT);
            }
        });
        stage.rest();
    }

    private static void slowly(Stage stage) throws InterruptedException {
        stage.cast(CONNECTIONS, 0.3, number -> {
            Wire wire = stage.connect(number % 4);
            wire.send(head(number % 2 == 0 ? "/graphql" : "/export/events.csv"));
            stage.repeat(1, second -> wire.send((byte) ' '));
        });
        stage.rest();
    }
}
