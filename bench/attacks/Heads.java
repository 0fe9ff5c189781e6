import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests of which not even the head is whole, none at all, and more of them than anybody waits for. */
final class Heads {

    private static final int CONNECTIONS = 800;
    private static final int ADDRESSES = 4;

    /** In seconds. By then a server has waited for a head long enough. */
    private static final double PATIENCE = 14;

    private static final String HALF = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: appl";

    private Heads() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("heads", "800 connections of 4 addresses send half a head and no more", stage ->
                        half(stage, wire -> {})),
                new Attack("slow-heads", "800 connections of 4 addresses send a line of a head now and then", stage ->
                        half(stage, wire -> stage.repeat(1, line -> wire.send("\r\nX-Line-" + line + ": a")))),
                new Attack("idle", "900 connections of 4 addresses send nothing at all", stage -> {
                    stage.cast(Stage.MOST_CONNECTIONS, 0.5, number -> stage.connect(number % ADDRESSES).in().read());
                    stage.rest();
                }),
                new Attack("pipelining", "40 connections of 2 addresses send request after request, and read no answer", stage -> {
                    byte[] many = Wire.ask("{ events(first: 500) { nodes { ref title } } }").repeat(50).getBytes();
                    stage.cast(40, 0.3, number -> {
                        Wire wire = stage.connect(number % 2, Readers.SMALL);
                        stage.repeat(20, time -> wire.send(many));
                    });
                    stage.rest();
                }));
    }

    private interface Rest {
        void send(Wire wire) throws IOException, InterruptedException;
    }

    private static void half(Stage stage, Rest rest) throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        stage.cast(CONNECTIONS, 0.3, number -> {
            Wire wire = stage.connect(number % ADDRESSES).send(HALF);
            try {
                rest.send(wire);
                wire.in().read();
            } finally {
                if (!stage.isOver()) {
                    ended.incrementAndGet();
                }
            }
        });
        stage.rest();
        if (ended.get() == 0 && stage.lasts(PATIENCE)) {
            stage.fault("half a head is waited for without end");
        }
    }
}
