package org.casus.dataset.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.casus.store.Postgres;
import org.casus.store.StoreDriver;
import org.casus.store.TestStore;

/**
 * Kills Casus, as {@code kill -9} does, again and again in the middle of imports, and looks after each kill whether all
 * that was committed is there and nothing is half there: {@code Kills h2|postgresql NUMBER FILE COMMAND...}, where
 * COMMAND starts Casus. By turns it is an import and a server that imports its folder. An import that was killed goes
 * on at the next start, on the same store, without any repair; once one has got through, its store must hold what an
 * undisturbed import leaves, and the next one begins on a new store. {@code bench/kills} runs it.
 *
 * <p>What acknowledges a write is its commit, which the watching process sees from outside.
 */
final class Kills {

    private static final String RELEASE = "21.1";

    /** Milliseconds in which a start and a whole import are over, mostly: kills are spread over them. */
    private final int span;

    private final boolean postgres;
    private final Path folder;
    private final Path file;
    private final List<String> command;
    private final Map<String, List<String>> undisturbed;
    private final Random random;

    /** What was seen of the store while the process ran: all of it was committed. */
    private record Seen(long version, long events) {}

    private Kills(boolean postgres, Path file, List<String> command, Random random) throws Exception {
        this.postgres = postgres;
        this.command = command;
        this.random = random;
        folder = Files.createTempDirectory("kills");
        Path release = Files.createDirectories(folder.resolve("imports/ucdp-ged/" + RELEASE));
        this.file = Files.copy(file, release.resolve("file.csv"));
        try (TestStore store = TestStore.inMemory()) {
            new Imports(store).file(this.file, RELEASE, false);
            undisturbed = Contents.of(store);
        }
        String url = newStore();
        long start = System.nanoTime();
        Process whole = start(url, false);
        if (whole.waitFor() != 0) {
            throw new IllegalStateException("The undisturbed import failed: " + command);
        }
        span = Math.toIntExact((System.nanoTime() - start) / 1_000_000);
        check(url, new Seen(0, 0), true);
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        boolean postgres = arguments[0].equals("postgresql");
        int number = Integer.parseInt(arguments[1]);
        List<String> command = List.of(arguments).subList(3, arguments.length);
        Kills kills = new Kills(postgres, Path.of(arguments[2]), command, new Random(seed));
        System.out.println(kills.run(number) + " seed " + seed);
        System.exit(0);
    }

    private String run(int number) throws Exception {
        String url = newStore();
        int stores = 1;
        int before = 0;
        int amid = 0;
        int after = 0;
        for (int kill = 0; kill < number; kill++) {
            Process process = start(url, kill % 2 == 1);
            Seen seen = watch(process, url, random.nextInt(span + span / 4));
            boolean ended = !process.isAlive();
            process.destroyForcibly().waitFor();
            boolean whole = check(url, seen, false);
            if (ended && process.exitValue() != 0) {
                throw new IllegalStateException("It failed by itself: "
                        + Files.readAllLines(folder.resolve("log")).getLast());
            } else if (ended) {
                kill--; // it was through before it could be killed
            } else if (whole) {
                after++;
            } else if (seen.events == 0) {
                before++;
            } else {
                amid++;
            }
            if (whole) {
                check(url, seen, true);
                url = newStore();
                stores++;
            }
        }
        // Whatever the last kill left, one more start finishes.
        if (start(url, false).waitFor() != 0) {
            throw new IllegalStateException("The import after the last kill failed on " + url);
        }
        check(url, new Seen(0, 0), true);
        return "%s: %d kills, %d before events were seen, %d amid an import, %d after its end; %d stores; nothing lost, nothing half there, no repair;"
                .formatted(postgres ? "postgresql" : "h2", number, before, amid, after, stores);
    }

    private String newStore() throws IOException {
        return postgres
                ? Postgres.database()
                : TestStore.urlOf(
                        Files.createDirectory(folder.resolve(UUID.randomUUID().toString())));
    }

    private Process start(String url, boolean server) throws IOException {
        List<String> line = new ArrayList<>(command);
        line.addAll(server ? List.of("serve") : List.of("import", "ucdp-ged", file.toString(), "--release", RELEASE));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("CASUS_DB_URL", url);
        builder.environment().put("CASUS_DB_USER", postgres ? Postgres.USER : "casus");
        builder.environment().put("CASUS_SAMPLE_LOAD", "false");
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        if (server) {
            builder.environment()
                    .put("CASUS_IMPORT_FOLDER", folder.resolve("imports").toString());
        }
        return builder.start();
    }

    /**
     * Lets it run so many milliseconds. A store in a file is looked into when it is over: only one process opens it.
     */
    private Seen watch(Process process, String url, int milliseconds) throws Exception {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        Seen seen = new Seen(0, 0);
        while (System.nanoTime() < end && !process.waitFor(Math.min(20, milliseconds), TimeUnit.MILLISECONDS)) {
            if (postgres || Files.exists(Path.of(url.substring("jdbc:h2:file:".length()) + ".lock.db"))) {
                seen = look(url, seen);
            }
        }
        return seen;
    }

    /** What is committed at this moment; what was seen before, where nobody answers. */
    private Seen look(String url, Seen before) {
        try (var connection = new StoreDriver().connect(url + (postgres ? "" : ";IFEXISTS=TRUE"), login());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select version, (select count(*) from event) from data_version where id = 1")) {
            row.next();
            return new Seen(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            return before; // no table yet, or not open to others yet
        }
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("user", postgres ? Postgres.USER : "casus");
        if (postgres) {
            login.setProperty("password", Postgres.PASSWORD);
        }
        return login;
    }

    /**
     * Looks through the store.
     *
     * @param whole whether it must hold what an undisturbed import leaves
     * @return whether an import got through
     */
    private boolean check(String url, Seen seen, boolean whole) throws Exception {
        try (TestStore store = TestStore.at(url)) {
            is(
                    store,
                    "a lower version than was seen, " + seen,
                    "select count(*) from data_version where version < " + seen.version);
            is(
                    store,
                    "fewer events than were seen, " + seen,
                    "select count(*) from (select count(*) as n from event) as e where n < " + seen.events);
            is(store, "a run that counts other events than are there", """
                    select count(*) from (select coalesce(sum(created), 0) as n from import_run) as counted
                    where n <> (select count(*) from event)""");
            lacking(
                    store,
                    "an event without a participation",
                    "select id from event",
                    "select event_id from participation");
            lacking(
                    store,
                    "a participation without its event",
                    "select event_id from participation",
                    "select id from event");
            lacking(
                    store,
                    "a participation without its actor",
                    "select actor_id from participation",
                    "select id from actor");
            lacking(
                    store,
                    "an event without its place",
                    "select place_id from event where place_id is not null",
                    "select id from place");
            lacking(
                    store,
                    "an event without its claim",
                    "select id from event where deaths_best is not null",
                    "select event_id from claim");
            is(store, "a summary that adds up to something else", """
                    select count(*) from (select coalesce(sum(events), 0) as n, coalesce(sum(deaths_best), 0) as dead
                      from event_summary) as s
                    where n <> (select count(*) from event) or dead <> (select coalesce(sum(deaths_best), 0) from event)""");
            if (whole) {
                Map<String, List<String>> contents = Contents.of(store);
                for (String table : undisturbed.keySet()) {
                    if (!contents.get(table).equals(undisturbed.get(table))) {
                        throw new AssertionError(table + " differs from an undisturbed import's in " + url);
                    }
                }
            }
            return !store.value("select count(*) from import_run where status = 'COMPLETED'")
                    .equals("0");
        }
    }

    /** Keys of some rows that others lack. By set: an import that was killed left tables without their indexes. */
    private static void lacking(TestStore store, String wrong, String some, String others) throws SQLException {
        is(store, wrong, "select count(*) from (" + some + " except " + others + ") as lacking");
    }

    private static void is(TestStore store, String wrong, String sql) throws SQLException {
        if (!store.value(sql).equals("0")) {
            throw new AssertionError("There is " + wrong + " in " + store.url());
        }
    }
}
