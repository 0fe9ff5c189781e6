import java.util.List;

/** Requests of which not even the head is whole. */
final class Heads {

    private static final int CONNECTIONS = 800;
    private static final int ADDRESSES = 4;

    private static final String HALF = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: appl";

    private Heads() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("heads", "800 connections of 4 addresses send half a head and no more", stage -> {
                    stage.cast(CONNECTIONS, 0.5, number -> {
                        Wire wire = stage.connect(number % ADDRESSES);
                        wire.send(HALF);
                        wire.in().read();
                    });
                    stage.rest();
                }),
                new Attack("slow-heads", "800 connections of 4 addresses send a line of a head now and then", stage -> {
                    stage.cast(CONNECTIONS, 0.5, number -> {
                        Wire wire = stage.connect(number % ADDRESSES);
                        wire.send(HALF);
                        stage.repeat(1, line -> wire.send("\r\nX-Line-" + line + ": a"));
                    });
                    stage.rest();
                }),
                new Attack("idle", "900 connections of 4 addresses send nothing at all", stage -> {
                    stage.cast(Stage.MOST_CONNECTIONS, 0.5, number -> stage.connect(number % ADDRESSES).in().read());
                    stage.rest();
                }),
                new Attack("pipelining", "40 connections of 2 addresses send request after request and read no answer", stage -> {
                    byte[] many = Wire.ask("{ events(first: 500) { nodes { ref title } } }").repeat(50).getBytes();
                    stage.cast(40, 0.3, number -> {
                        Wire wire = stage.connect(number % 2, Readers.SMALL);
                        stage.repeat(20, time -> wire.send(many));
                    });
                    stage.rest();
                }));
    }
}
