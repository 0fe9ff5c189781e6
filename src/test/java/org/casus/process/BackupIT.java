package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.casus.bench.MultiplyGed;
import org.casus.process.Executable.Ended;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code casus backup} and {@code casus restore}. */
class BackupIT {

    private static final String FILE = "src/test/resources/org/casus/dataset/ucdp/columns_41.csv";

    @TempDir
    Path folder;

    @Test
    void aBackupMadeWhileAnImportRunsIsAStoreOnWhichTheImportCanBeFinished() throws Exception {
        Path large = folder.resolve("large.csv");
        MultiplyGed.main(new String[] {FILE, large.toString(), "11000"});
        Map<String, String> live = h2("live");
        Map<String, String> restored = h2("restored");
        String rows = "select coalesce(max(rows_read), 0) from import_run";
        try (var _ = new Server(live)) {
            var running = CompletableFuture.supplyAsync(
                    () -> Executable.run(live, "import", "ucdp-ged", large.toString(), "--release", "21.1"));
            ProcessStore store = ProcessStore.of(Kind.H2, folder.resolve("live"));
            while (!running.isDone() && Long.parseLong(store.value(rows)) == 0) {
                Thread.sleep(5);
            }
            Ended backup = Executable.run(live, "backup", zip("one.zip"));
            assertThat(backup.err()).isEmpty();
            assertThat(backup.exit()).isZero();
            assertThat(backup.out()).startsWith("Wrote " + zip("one.zip"));
            assertThat(running.get().exit()).isZero();
        }
        assertThat(Executable.run(restored, "restore", zip("one.zip")).exit()).isZero();
        ProcessStore store = ProcessStore.of(Kind.H2, folder.resolve("restored"));
        assertThat(store.value("select status from import_run"))
                .as("the backup was made while the import ran")
                .isEqualTo("RUNNING");
        assertThat(store.value("select count(*) from event"))
                .as("whole chunks")
                .isEqualTo(store.value("select created + 2 from import_run"));
        Ended again = Executable.run(restored, "import", "ucdp-ged", large.toString(), "--release", "21.1");
        assertThat(again.exit()).isZero();
        assertThat(store.value("select count(*) from event"))
                .isEqualTo(ProcessStore.of(Kind.H2, folder.resolve("live")).value("select count(*) from event"));
        Ended check = Executable.run(restored, "check");
        assertThat(check.out()).contains("rules hold");
        assertThat(check.exit()).isZero();
    }

    @Test
    void aStoreIsNotReplacedUnlessToldAndNeverUnderAServer() throws Exception {
        Map<String, String> environment = h2("one");
        try (Server server = new Server(environment)) {
            assertThat(Executable.run(environment, "backup", zip("a.zip")).exit())
                    .isZero();
            refused(Executable.run(environment, "backup", zip("a.zip")), "is there already; name another file");
            refused(Executable.run(environment, "restore", zip("a.zip")), "There is a store already", "--replace");
            refused(
                    Executable.run(environment, "restore", zip("a.zip"), "--replace"),
                    "A server or an import has the store open: stop it");
            assertThat(server.ask("{ events { totalCount } }")
                            .at("/data/events/totalCount")
                            .intValue())
                    .isEqualTo(2);
        }
        ProcessStore store = ProcessStore.of(Kind.H2, folder.resolve("one"));
        store.execute("update event set title = 'changed'");
        assertThat(Executable.run(environment, "restore", zip("a.zip"), "--replace")
                        .exit())
                .isZero();
        assertThat(store.value("select count(*) from event where title = 'changed'"))
                .isEqualTo("0");
    }

    @Test
    void whatIsNoBackupIsRefusedAndLeavesTheStoreAlone() throws Exception {
        Map<String, String> environment = h2("two");
        new Server(environment).close();
        byte[] before = Files.readAllBytes(folder.resolve("two/casus.mv.db"));
        refused(Executable.run(environment, "restore", FILE, "--replace"), "is no backup of Casus");
        assertThat(Executable.run(environment, "backup", zip("b.zip")).exit()).isZero();
        byte[] whole = Files.readAllBytes(Path.of(zip("b.zip")));
        Files.write(Path.of(zip("half.zip")), Arrays.copyOf(whole, whole.length / 2));
        refused(Executable.run(environment, "restore", zip("half.zip"), "--replace"), "is damaged");
        refused(Executable.run(environment, "restore", zip("none.zip"), "--replace"), "is not there");
        assertThat(folder.resolve("two").toFile().list()).containsExactly("casus.mv.db");
        assertThat(before).isNotEmpty();
        refused(Executable.run(h2("nothing"), "backup", zip("c.zip")), "there is no database at");
        assertThat(folder.resolve("nothing/casus.mv.db")).doesNotExist();
    }

    @Test
    void onPostgresqlTheCommandsNameItsOwnTools() throws Exception {
        Map<String, String> environment =
                ProcessStore.of(Kind.POSTGRESQL, folder).environment();
        refused(Executable.run(environment, "backup", zip("p.zip")), "pg_dump", "pg_basebackup");
        refused(Executable.run(environment, "restore", zip("p.zip")), "pg_restore");
    }

    private Map<String, String> h2(String name) throws Exception {
        return ProcessStore.of(Kind.H2, folder.resolve(name)).environment();
    }

    private String zip(String name) {
        return folder.resolve(name).toString();
    }

    private static void refused(Ended ended, String... words) {
        assertThat(ended.err()).contains(words);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.exit()).isEqualTo(1);
    }
}
