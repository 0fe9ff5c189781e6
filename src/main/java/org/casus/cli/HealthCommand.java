package org.casus.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code casus health}: asks the server on this machine whether it is ready, for health checks in images that have no
 * shell. Needs no store and starts no server.
 */
@Command(name = "health", description = "Asks the server on this machine whether it is ready: exit code 0, or 1.")
final class HealthCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";

    /** In milliseconds. */
    private static final int PATIENCE = 4_000;

    @Mixin
    private Help help;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The server's port; by default that of QUARKUS_HTTP_PORT, or 8080.")
    private Integer port;

    @Override
    public Integer call() {
        int asked = port != null
                ? port
                : Optional.ofNullable(System.getenv("QUARKUS_HTTP_PORT"))
                        .map(Integer::valueOf)
                        .orElse(8080);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, asked), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream()
                    .write("GET /q/health/ready HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ready = answer.lines().findFirst().orElse("").contains(" 200 ");
            System.out.println(ready ? "ready" : "not ready");
            return ready ? ExitCode.OK : Failure.EXIT;
        } catch (IOException e) {
            System.err.println("casus: no server answers on port " + asked + ": " + e.getMessage());
            return Failure.EXIT;
        }
    }
}
