package org.casus.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.casus.store.Postgres;
import org.casus.store.TestStore;

/**
 * Kills a server, as {@code kill -9} does, again and again while reports are recorded through it, and looks after each
 * kill whether every report that it acknowledged is there and none is half there: {@code WriteKills h2|postgresql
 * NUMBER COMMAND...}, where COMMAND starts Casus. All on one store, without any repair. {@code bench/kills} runs it.
 */
final class WriteKills {

    /** The most milliseconds between a server's first answer and its kill. */
    private static final int SPAN = 1500;

    /** Milliseconds that a server may take to start. */
    private static final int PATIENCE = 60_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RECORD =
            "mutation ($input: RecordReportInput!) { recordReport(input: $input) { changes { ref outcome } } }";

    private final boolean postgres;
    private final String url;
    private final List<String> command;
    private final Path folder = Files.createTempDirectory("write-kills");
    private final HttpClient http = HttpClient.newHttpClient();
    private final String key;
    private volatile int acknowledged;

    private WriteKills(boolean postgres, List<String> command) throws Exception {
        this.postgres = postgres;
        this.command = command;
        url = postgres ? Postgres.database() : TestStore.urlOf(Files.createDirectory(folder.resolve("data")));
        Process keys = process("keys", "add", "kills", "--role", "EDITOR")
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        key = new String(keys.getInputStream().readAllBytes()).strip();
        if (keys.waitFor() != 0 || !key.startsWith("casus_")) {
            throw new IllegalStateException("No key: " + key);
        }
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        int number = Integer.parseInt(arguments[1]);
        WriteKills kills = new WriteKills(
                arguments[0].equals("postgresql"), List.of(arguments).subList(2, arguments.length));
        System.out.println(kills.run(number, new Random(seed)) + " seed " + seed);
        System.exit(0);
    }

    private String run(int number, Random random) throws Exception {
        int unacknowledged = 0;
        for (int kill = 0; kill < number; kill++) {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            ProcessBuilder serve = process("serve");
            serve.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            Process server = serve.redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
            int before = acknowledged;
            Thread writer = Thread.ofVirtual().start(() -> write(port, server));
            while (acknowledged == before && writer.isAlive()) {
                Thread.sleep(1);
            }
            if (acknowledged == before) {
                server.destroyForcibly();
                throw new IllegalStateException("The server acknowledged nothing; see " + folder);
            }
            Thread.sleep(random.nextInt(SPAN));
            server.destroyForcibly().waitFor();
            writer.join();
            unacknowledged += check();
        }
        return "%s: %d kills, %d reports acknowledged, %d more were whole when their server was killed; nothing lost, nothing half there, no repair;"
                .formatted(postgres ? "postgresql" : "h2", number, acknowledged, unacknowledged);
    }

    /** Records one report after the other until its server is gone. */
    private void write(int port, Process server) {
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        boolean answered = false;
        while (true) {
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + key)
                                .POST(HttpRequest.BodyPublishers.ofString(report(acknowledged)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                answered = true;
                if (!answer.body().contains("\"outcome\"")) {
                    throw new IllegalStateException(answer.body());
                }
                acknowledged = acknowledged + 1; // by this thread alone while it runs
            } catch (IOException e) {
                if (answered || !server.isAlive() || System.nanoTime() > end) {
                    return;
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String report(int number) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "query",
                RECORD,
                "variables",
                Map.of(
                        "input",
                        Map.of(
                                "report",
                                Map.of(
                                        "ref",
                                        "report:kills-" + number,
                                        "publisher",
                                        "source:kills",
                                        "published",
                                        "2026-01-01",
                                        "headline",
                                        "Report " + number),
                                "sources",
                                List.of(Map.of("ref", "source:kills", "kind", "NEWS_AGENCY", "name", "Kills")),
                                "events",
                                List.of(event(number, "a"), event(number, "b"))))));
    }

    private static Map<String, Object> event(int number, String name) {
        String ref = "desk:kills-" + number + "-" + name;
        return Map.of(
                "ref",
                ref,
                "title",
                "Event " + ref,
                "start",
                "2026-01-01",
                "claims",
                List.of(claim(ref, "ARMED_GROUP", 3), claim(ref, "CIVILIANS", 4)));
    }

    private static Map<String, Object> claim(String ref, String group, int amount) {
        return Map.of(
                "ref",
                ref + "/" + group.toLowerCase(Locale.ROOT),
                "metric",
                "KILLED",
                "victimGroup",
                group,
                "quantity",
                Map.of("quantifier", "EXACTLY", "amount", amount));
    }

    /** How many more reports are there than were acknowledged: the one that was on its way, or none. */
    private int check() throws Exception {
        try (TestStore store = TestStore.at(url)) {
            int there = Integer.parseInt(store.value("select count(*) from report where ref like 'report:kills-%'"));
            if (there < acknowledged || there > acknowledged + 1) {
                throw new AssertionError(acknowledged + " reports were acknowledged, and " + there + " are in " + url);
            }
            none(store, "a report without its two events", """
                    select count(*) from report where ref like 'report:kills-%' and
                      2 <> (select count(*) from event_report where event_report.report_id = report.id)""");
            none(store, "an event without its two claims or its toll", """
                    select count(*) from event where ref like 'desk:kills-%' and (deaths_best is distinct from 7
                      or 2 <> (select count(*) from claim where claim.event_id = event.id))""");
            none(store, "a summary that adds up to something else", """
                    select count(*) from (select coalesce(sum(events), 0) as n, coalesce(sum(deaths_best), 0) as dead
                      from event_summary) as s
                    where n <> (select count(*) from event) or dead <> (select coalesce(sum(deaths_best), 0) from event)""");
            none(store, "an event whose creation no revision tells of", """
                    select count(*) from event where ref like 'desk:kills-%' and not exists
                      (select 1 from revision where revision.record_uid = event.uid)""");
            int more = there - acknowledged;
            acknowledged = there; // whoever sends it again would be told that it is there
            return more;
        }
    }

    private static void none(TestStore store, String wrong, String sql) throws Exception {
        if (!store.value(sql).equals("0")) {
            throw new AssertionError("There is " + wrong + " in " + store.url());
        }
    }

    private ProcessBuilder process(String... arguments) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors").toFile()));
        builder.environment().put("CASUS_DB_URL", url);
        builder.environment().put("CASUS_DB_USER", postgres ? Postgres.USER : "casus");
        if (postgres) {
            builder.environment().put("CASUS_DB_PASSWORD", Postgres.PASSWORD);
        }
        builder.environment().put("CASUS_SAMPLE_LOAD", "false");
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        return builder;
    }
}
