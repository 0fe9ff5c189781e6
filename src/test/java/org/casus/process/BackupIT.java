package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
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
        assertThat(folder.resolve("two").toFile().list()).containsExactlyInAnyOrder("casus.mv.db", "casus.password");
        assertThat(before).isNotEmpty();
        refused(Executable.run(h2("nothing"), "backup", zip("c.zip")), "there is no database at");
        assertThat(folder.resolve("nothing/casus.mv.db")).doesNotExist();
    }

    @Test
    void aBackupIsPutBackWhereverAndHasThePasswordOfItsNewPlace() throws Exception {
        Map<String, String> environment = h2("from");
        assertThat(Executable.run(environment, "migrate").exit()).isZero();
        assertThat(Executable.run(environment, "backup", zip("d.zip")).err()).isEmpty();
        String password = password("from");
        assertThat(Executable.run(h2("to"), "restore", zip("d.zip")).err()).isEmpty();
        assertThat(password("to")).isNotEqualTo(password);
        assertThat(Executable.run(h2("to"), "check").exit()).isZero();

        String kept = password("to");
        assertThat(Executable.run(h2("to"), "restore", zip("d.zip"), "--replace")
                        .exit())
                .isZero();
        assertThat(password("to")).as("a store that is replaced keeps its own").isEqualTo(kept);
        assertThat(Executable.run(h2("to"), "check").exit()).isZero();

        Map<String, String> chosen =
                with(h2("chosen"), "CASUS_DB_PASSWORD", "it's \"chosen\"", "CASUS_DB_USER", "someone");
        assertThat(Executable.run(chosen, "restore", zip("d.zip")).err()).isEmpty();
        assertThat(folder.resolve("chosen/casus.password")).doesNotExist();
        assertThat(Executable.run(chosen, "check").exit()).isZero();
    }

    @Test
    void aBackupOfAStoreWhosePasswordWasSetAsksForIt() throws Exception {
        Map<String, String> chosen = with(h2("set"), "CASUS_DB_PASSWORD", "chosen");
        assertThat(Executable.run(chosen, "migrate").exit()).isZero();
        assertThat(Executable.run(chosen, "backup", zip("e.zip")).err()).isEmpty();
        refused(Executable.run(h2("elsewhere"), "restore", zip("e.zip")), "name a file that has it by --password-file");
        assertThat(folder.resolve("elsewhere/casus.mv.db")).doesNotExist();
        Path file = Files.writeString(folder.resolve("secret"), "chosen\n");
        assertThat(Executable.run(h2("elsewhere"), "restore", zip("e.zip"), "--password-file", file.toString())
                        .err())
                .isEmpty();
        assertThat(password("elsewhere")).isNotEqualTo("chosen");
        assertThat(Executable.run(h2("elsewhere"), "check").exit()).isZero();
        Map<String, String> byFile = with(h2("by-file"), "CASUS_DB_PASSWORD_FILE", file.toString());
        assertThat(Executable.run(byFile, "restore", zip("e.zip")).err()).isEmpty();
        assertThat(Executable.run(byFile, "check").exit()).isZero();
    }

    @Test
    void aBackupOfAnOlderCasusIsPutBack() throws Exception {
        Map<String, String> old = with(h2("old"), "CASUS_DB_PASSWORD", "casus"); // no file of it, as it was then
        assertThat(Executable.run(old, "migrate").exit()).isZero();
        assertThat(Executable.run(old, "backup", zip("f.zip")).err()).isEmpty();
        assertThat(Executable.run(h2("new"), "restore", zip("f.zip")).err()).isEmpty();
        assertThat(password("new")).hasSize(43);
        assertThat(Executable.run(h2("new"), "check").exit()).isZero();
    }

    private String password(String name) throws Exception {
        return Files.readString(folder.resolve(name).resolve("casus.password")).strip();
    }

    private static Map<String, String> with(Map<String, String> environment, String... further) {
        Map<String, String> all = new HashMap<>(environment);
        for (int i = 0; i < further.length; i += 2) {
            all.put(further[i], further[i + 1]);
        }
        return all;
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
