package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.casus.process.Executable.Ended;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands that work on a store, and the server that runs beside them, on both kinds of store. */
class StoreCommandsIT {

    private static final String FILE = "src/test/resources/org/casus/dataset/ucdp/columns_41.csv";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void importsBesideARunningServer(Kind kind) throws Exception {
        ProcessStore store = ProcessStore.of(kind, folder);
        try (Server server = new Server(store.environment())) {
            int before = events(server);
            assertThat(before).as("the sample's").isEqualTo(2);
            Ended imported = Executable.run(store.environment(), "import", "ucdp-ged", FILE, "--release", "19.1");
            assertThat(imported.err()).isEmpty();
            assertThat(imported.exit()).isZero();
            assertThat(imported.out()).startsWith("Imported release:ucdp-ged/19.1: ");
            assertThat(events(server)).isGreaterThan(before);
            Ended again = Executable.run(store.environment(), "import", "ucdp-ged", FILE, "--release", "19.1");
            assertThat(again.out()).contains("Nothing changed");
            Ended check = Executable.run(store.environment(), "check");
            assertThat(check.out()).contains("rules hold");
            assertThat(check.exit()).isZero();
            assertThat(server.log()).doesNotContain("ERROR", "WARN");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatTheImportRefusesEndsWith1Or2(Kind kind) throws Exception {
        Map<String, String> environment = ProcessStore.of(kind, folder).environment();
        Ended missing = Executable.run(environment, "import", "ucdp-ged", "nowhere.csv", "--release", "19.1");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err().lines())
                .hasSize(1)
                .allMatch(line -> line.startsWith("casus: ") && line.contains("nowhere.csv"));
        Ended unknown = Executable.run(environment, "import", "stamps", FILE, "--release", "19.1");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no format 'stamps'");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void migratesAndSaysFromWhereToWhere(Kind kind) throws Exception {
        ProcessStore store = ProcessStore.of(kind, folder);
        Map<String, String> strict = new HashMap<>(store.environment());
        strict.put("CASUS_MIGRATIONS_AT_START", "require");
        Ended refused = Executable.run(strict, "import", "ucdp-ged", FILE, "--release", "19.1");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err().strip())
                .startsWith("casus: The store is empty; ")
                .contains("Run casus migrate");

        Ended first = Executable.run(strict, "migrate");
        assertThat(first.err()).isEmpty();
        assertThat(first.exit()).isZero();
        assertThat(first.out()).matches("The store was empty, and is at version [\\d.]+ now\\.\n");
        assertThat(Executable.run(strict, "migrate").out()).matches("The store is at version [\\d.]+ already\\.\n");
        assertThat(Executable.run(strict, "import", "ucdp-ged", FILE, "--release", "19.1")
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void refusesTheStoreOfANewerCasus(Kind kind) throws Exception {
        ProcessStore store = ProcessStore.of(kind, folder);
        assertThat(Executable.run(store.environment(), "migrate").exit()).isZero();
        store.execute("""
                insert into flyway_schema_history
                  (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                select 1 + max(installed_rank), '999', 'of a later year', 'SQL', 'V999__of_a_later_year.sql', 1, 'casus', 1, true
                from flyway_schema_history
                """);
        for (String command : new String[] {"serve", "migrate"}) {
            Ended ended = Executable.run(store.environment(), command);
            assertThat(ended.exit()).as(command).isEqualTo(1);
            assertThat(ended.err() + ended.out())
                    .contains(
                            "casus: The store is at version 999, which a newer Casus made; this one works with version ")
                    .doesNotContain("\tat ");
        }
        Ended check = Executable.run(store.environment(), "check");
        assertThat(check.exit()).isEqualTo(3);
        assertThat(check.out()).contains("migrations: version 999");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void checkTellsWhatIsWrong(Kind kind) throws Exception {
        ProcessStore store = ProcessStore.of(kind, folder);
        assertThat(Executable.run(store.environment(), "check").exit())
                .as("an empty store cannot be checked")
                .isEqualTo(1);
        assertThat(Executable.run(store.environment(), "import", "ucdp-ged", FILE, "--release", "19.1")
                        .exit())
                .isZero();
        store.execute("update event_summary set deaths_best = deaths_best + 1"
                + " where month_no = (select min(month_no) from event_summary)");
        store.execute("insert into deferred_index values ('event_gone', 'create index event_gone on event (id)')");
        store.execute("update import_run set status = 'RUNNING'");
        if (kind == Kind.H2) {
            store.execute("update event set place_id = -1 where id = (select min(id) from event)");
        }
        Ended check = Executable.run(store.environment(), "check");
        assertThat(check.exit()).isEqualTo(3);
        assertThat(check.out())
                .contains("summary: 2 rows", "indexes: 1 indexes are missing", "imports: 1 imports were interrupted")
                .containsPattern("\n  event +\\d");
        if (kind == Kind.H2) {
            assertThat(check.out())
                    .contains("references: 1 rows of event name in place_id a row of place that is not there");
        }
        assertThat(store.value("select count(*) from deferred_index"))
                .as("it changes nothing")
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void endsAtSigtermWithItsStoreInOrder(Kind kind) throws Exception {
        ProcessStore store = ProcessStore.of(kind, folder);
        try (Server server = new Server(store.environment(), "serve")) {
            assertThat(events(server)).isEqualTo(2);
            assertThat(server.terminate()).isEqualTo(143);
            assertThat(server.log()).contains("stopped in").doesNotContain("ERROR");
        }
        if (kind == Kind.H2) {
            try (var files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("casus.mv.db", "casus.password");
            }
        }
        assertThat(Executable.run(store.environment(), "check").exit()).isZero();
        try (Server server = new Server(store.environment())) {
            assertThat(events(server)).isEqualTo(2);
        }
    }

    private static int events(Server server) throws Exception {
        JsonNode answer = server.ask("{ events(first: 1) { totalCount } }");
        assertThat(answer.get("errors")).isNull();
        return answer.at("/data/events/totalCount").asInt();
    }
}
