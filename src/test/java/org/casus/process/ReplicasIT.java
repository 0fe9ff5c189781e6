package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.casus.store.Postgres;
import org.casus.store.PostgresNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances of Casus, as built, on a PostgreSQL primary and a hot standby: imports are seen by both, and one of
 * each is killed while a client asks both instances all the time. What the client saw is written into
 * {@code target/replicas.log}.
 */
class ReplicasIT {

    /** Enough for a machine that does ten other things; what is asserted is that it comes about. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Milliseconds between a client's questions to an instance. */
    private static final int EVERY = 20;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final long start = System.nanoTime();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Test
    void oneOfEachIsKilled() throws Exception {
        int primaryPort = PostgresNode.freePort();
        int standbyPort = PostgresNode.freePort();
        int otherPort = PostgresNode.freePort();
        String hosts = "127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d";
        String url = "jdbc:postgresql://" + hosts.formatted(primaryPort, standbyPort, otherPort)
                + "/postgres?targetServerType=primary&connectTimeout=5";
        String readUrl = "jdbc:postgresql://" + hosts.formatted(standbyPort, otherPort, primaryPort)
                + "/postgres?targetServerType=preferSecondary&connectTimeout=5&hostRecheckSeconds=1";
        Map<String, String> environment = Map.of(
                "CASUS_DB_URL",
                url,
                "CASUS_DB_READ_URL",
                readUrl,
                "CASUS_DB_USER",
                Postgres.USER,
                "CASUS_DB_PASSWORD",
                Postgres.PASSWORD,
                "CASUS_SAMPLE_LOAD",
                "false");
        try (PostgresNode primary = PostgresNode.primary(folder.resolve("primary"), primaryPort)) {
            say("the primary is up");
            try (PostgresNode standby = primary.standby(folder.resolve("standby"), standbyPort)) {
                say("the standby follows it");
                int a = PostgresNode.freePort();
                Process first = serve(environment, a);
                await(a, "0");
                int b = PostgresNode.freePort();
                serve(environment, b);
                await(b, "0");
                say("the instances A and B answer");
                Client clientA = new Client("A", a);
                Client clientB = new Client("B", b);

                assertThat(importRows(environment, 1, 2)).isZero();
                say("an import beside them has ended");
                await(a, "2");
                await(b, "2");
                say("both show its events; " + count());

                first.destroyForcibly().waitFor();
                clientA.end();
                say("A is killed; " + count());
                failed.set(0);
                settle();
                assertThat(failed).as("questions to B while A is killed").hasValue(0);

                say("the standby is killed");
                standby.kill();
                settle();
                await(b, "2");
                say("B reads from the primary; " + count());

                try (PostgresNode other = primary.standby(folder.resolve("other"), otherPort)) {
                    say("another standby follows the primary");
                    waitForStandby(primary);
                    say("the primary is killed");
                    primary.kill();
                    settle();
                    await(b, "2");
                    say("B reads from the standby; " + count());
                    assertThat(importRows(environment, 2, 4)).isEqualTo(1);
                    say("an import ends with 1: there is no primary");
                    other.promote();
                    say("the standby is promoted");
                    assertThat(importRows(environment, 2, 4)).isZero();
                    say("an import has ended");
                    await(b, "4");
                    say("B shows its events; " + count());
                    clientB.end();
                }
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
            Files.write(Path.of("target/replicas.log"), log);
        }
    }

    /** Asks one instance all the time, and writes down when its answer changes. */
    private final class Client {

        private final String name;
        private final int port;
        private final Thread thread;
        private volatile boolean ended;

        Client(String name, int port) {
            this.name = name;
            this.port = port;
            thread = Thread.ofVirtual().start(this::ask);
        }

        private void ask() {
            String before = "0";
            while (!ended) {
                String answer = events(port);
                asked.incrementAndGet();
                if (!answer.matches("\\d+") && !ended) {
                    failed.incrementAndGet();
                }
                if (!answer.equals(before)) {
                    say("  the client sees at " + name + ": " + answer);
                    before = answer;
                }
                answers.put(port, answer);
                pause();
            }
        }

        void end() throws InterruptedException {
            ended = true;
            thread.join();
        }
    }

    private String count() {
        return "%d questions so far, %d without an answer".formatted(asked.get(), failed.get());
    }

    private synchronized void say(String what) {
        log.add(String.format(Locale.ROOT, "%8.3f s  %s", (System.nanoTime() - start) / 1e9, what));
    }

    /** Lets the client ask some more. */
    private void settle() {
        int enough = asked.get() + 50;
        while (asked.get() < enough) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(int port, String events) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String answer;
        do {
            answer = events(port);
            pause();
        } while (!answer.equals(events) && System.nanoTime() < end);
        assertThat(answer).as(() -> String.join("\n", log)).isEqualTo(events);
    }

    /** How many events an instance shows, or why it shows none. */
    private String events(int port) {
        try {
            String body = http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"query\": \"{ events { totalCount } }\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return body.contains("\"totalCount\":") && !body.contains("\"errors\"") ? body.replaceAll("\\D", "") : body;
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitForStandby(PostgresNode primary) throws Exception {
        try (var connection = primary.connect();
                var statement = connection.createStatement()) {
            while (true) {
                try (var row = statement.executeQuery("""
                        select count(*) from pg_stat_replication where replay_lsn >= pg_current_wal_lsn()""")) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
                pause();
            }
        }
    }

    private Process serve(Map<String, String> environment, int port) throws IOException {
        ProcessBuilder builder = casus(environment, "serve");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        return start(builder);
    }

    private int importRows(Map<String, String> environment, int release, int rows) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/org/casus/dataset/ucdp/columns_41.csv"));
        List<String> file = new ArrayList<>(lines);
        for (int i = lines.size() - 1; i < rows; i++) {
            file.add(i + "9" + lines.getLast());
        }
        Path written = Files.write(folder.resolve(release + ".csv"), file);
        return start(casus(environment, "import", "ucdp-ged", written.toString(), "--release", "2" + release + ".1"))
                .waitFor();
    }

    private ProcessBuilder casus(Map<String, String> environment, String... arguments) {
        return Executable.builder(environment, arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("casus.log").toFile()));
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        processes.add(process);
        return process;
    }
}
