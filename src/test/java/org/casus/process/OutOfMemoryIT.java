package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose heap is full ends by itself, so that whoever watches it starts another. */
class OutOfMemoryIT {

    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://[^\\s\"]+)");

    /** In bytes. */
    private static final int BODY = 1_000_000;

    /** Twice the heap. */
    private static final int BODIES = 200;

    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void aFullHeapEndsTheProcess() throws Exception {
        Path log = folder.resolve("log");
        Process process =
                small().redirectErrorStream(true).redirectOutput(log.toFile()).start();
        List<Socket> clients = new ArrayList<>();
        try {
            URI server = URI.create(awaitAddress(process, log));
            byte[] body = "x".repeat(BODY).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < BODIES && process.isAlive(); i++) {
                clients.add(halfSent(server, "127.0.1." + (1 + i / 4), body));
            }
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isNotIn(0, 143);
        } finally {
            process.destroyForcibly().waitFor();
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    /**
     * Started as an operator does, with a heap of 100 MB, and with no other bound on bodies than that of a single one.
     */
    private ProcessBuilder small() throws Exception {
        Map<String, String> environment =
                new HashMap<>(ProcessStore.of(Kind.H2, folder).environment());
        environment.put("QUARKUS_HTTP_HOST", "0.0.0.0");
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("CASUS_HTTP_BODIES", "1000000000");
        ProcessBuilder builder = Executable.builder(environment, "-Xmx100m", "serve");
        if (!Executable.isNative()) {
            builder.command(Path.of("bin/casus").toString(), "serve");
            builder.environment().put("CASUS_RUN", "jvm");
            builder.environment().put("JAVA_OPTS", "-Xmx100m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        }
        return builder;
    }

    private static String awaitAddress(Process process, Path log) throws IOException, InterruptedException {
        while (process.isAlive()) {
            Matcher matcher = ADDRESS.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1).replace("0.0.0.0", "127.0.0.1");
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The server ended:\n" + Files.readString(log));
    }

    /** A request whose body lacks its last bytes; as far as it can be sent. */
    private static Socket halfSent(URI server, String from, byte[] body) throws IOException {
        Socket socket = new Socket();
        try {
            socket.bind(new java.net.InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new java.net.InetSocketAddress(server.getHost(), server.getPort()));
            String head = "POST /graphql HTTP/1.1\r\nHost: localhost:" + server.getPort()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + (body.length + 10) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
        } catch (IOException e) {
            // It has ended meanwhile.
        }
        return socket;
    }
}
