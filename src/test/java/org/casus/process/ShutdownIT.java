package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is told to end, by SIGTERM. */
class ShutdownIT {

    private static final String QUERY = "{\"query\":\"{ events(first: 1) { nodes { ref } } }\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRequestInFlightIsAnsweredAndTheStoreIsClosed(Kind kind) throws Exception {
        ProcessStore store = ProcessStore.of(kind, folder);
        try (Server server = new Server(store.environment());
                Socket client = half(server)) {
            server.tell();
            awaitLog(server, "SIGTERM");
            finish(client);
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .contains("\"ref\":\"desk:")
                    .contains("onnection: close");
            assertThat(server.terminate()).isEqualTo(143);
            assertThat(server.log())
                    .contains("SIGTERM", "All HTTP requests complete")
                    .doesNotContain("ERROR", "closed");
        }
        assertThat(folder.resolve("casus.lock.db")).doesNotExist();
        if (kind == Kind.H2) {
            assertThat(folder.resolve("casus.mv.db")).exists();
        }
        assertThat(Executable.run(store.environment(), "check").exit()).isZero();
    }

    @Test
    void aRequestThatNeverEndsIsWaitedForAsLongAsConfigured() throws Exception {
        Map<String, String> environment =
                new HashMap<>(ProcessStore.of(Kind.H2, folder).environment());
        environment.put("CASUS_SHUTDOWN_TIMEOUT", "1s");
        try (Server server = new Server(environment);
                Socket client = half(server)) {
            server.tell();
            assertThat(server.terminate()).isEqualTo(143);
            assertThat(client.isConnected()).isTrue();
        }
        assertThat(folder.resolve("casus.lock.db")).doesNotExist();
    }

    /** A request of which half has been sent. */
    private static Socket half(Server server) throws IOException, InterruptedException {
        URI address = URI.create(server.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(
                ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
                                + "Content-Length: " + QUERY.length() + "\r\n\r\n"
                                + QUERY.substring(0, QUERY.length() / 2))
                        .getBytes(StandardCharsets.UTF_8));
        out.flush();
        for (int i = 0; i < 5; i++) {
            server.get("/q/health/live"); // what was sent before is read by now
        }
        return socket;
    }

    private static void finish(Socket socket) throws IOException {
        socket.getOutputStream().write(QUERY.substring(QUERY.length() / 2).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static void awaitLog(Server server, String text) throws IOException, InterruptedException {
        while (!server.log().contains(text)) {
            Thread.sleep(10);
        }
    }
}
