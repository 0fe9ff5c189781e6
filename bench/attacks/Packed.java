import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Much in little: what grows a thousandfold when it is unpacked. */
final class Packed {

    private Packed() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("gzip", "40 connections of 4 addresses send bodies of 100 MB as 100 KB", stage -> {
                    byte[] bomb = gzip(100);
                    stage.cast(40, 0.3, number -> {
                        String path = number % 2 == 0 ? "/graphql" : "/export/events.csv";
                        stage.repeat(2, time -> {
                            Wire wire = stage.connect(number % 4).patience(10_000);
                            wire.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
                            wire.send(bomb);
                            int status = wire.answer().status();
                            if (status < 400 || status >= 500) {
                                stage.fault("a packed body was answered " + status);
                            }
                            stage.leave(wire);
                        });
                    });
                    stage.rest();
                }),
                new Attack("deflate", "40 WebSockets of 4 addresses send messages of 16 MB as 16 KB", stage -> {
                    byte[] bomb = deflate(16);
                    stage.cast(40, 0.3, number -> stage.repeat(4, time -> {
                        Wire wire = stage.connect(number % 4);
                        try {
                            WebSocketWire socket = wire.webSocket("Sec-WebSocket-Extensions: permessage-deflate\r\n").init();
                            socket.compressed(bomb);
                            socket.awaitClose(4_000);
                        } finally {
                            stage.leave(wire);
                        }
                    }));
                    stage.rest();
                }));
    }

    private static byte[] gzip(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(blanks());
            }
        }
        return packed.toByteArray();
    }

    /** As one message of a WebSocket has it: flushed, and without the four bytes that end a flush. */
    private static byte[] deflate(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            byte[] some = new byte[1 << 16];
            for (int i = 0; i < megabytes; i++) {
                deflater.setInput(blanks());
                while (!deflater.needsInput()) {
                    packed.write(some, 0, deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH));
                }
            }
        }
        return Arrays.copyOf(packed.toByteArray(), packed.size() - 4);
    }

    private static byte[] blanks() {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }
}
