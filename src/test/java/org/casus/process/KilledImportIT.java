package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.casus.bench.MultiplyGed;
import org.casus.process.Executable.Ended;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SIGKILL in the middle of an import, once rows of it were seen to be committed; and what the next ones find. */
class KilledImportIT {

    private static final String FILE = "src/test/resources/org/casus/dataset/ucdp/columns_41.csv";

    private static final String ROWS = "select coalesce(max(rows_read), 0) from import_run";

    private static final String EVENTS = "select count(*) from event";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatWasCommittedIsThereAndTheSameImportFinishesIt(Kind kind) throws Exception {
        Path large = folder.resolve("large.csv");
        MultiplyGed.main(new String[] {FILE, large.toString(), "33000"});
        ProcessStore store = ProcessStore.of(kind, folder.resolve("data"));
        Map<String, String> environment = store.environment();
        assertThat(Executable.run(environment, "migrate").exit()).isZero();
        String[] importing = {"import", "ucdp-ged", large.toString(), "--release", "21.1"};
        Process process = Executable.builder(environment, importing)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        // Others may see a commit before it has returned; it has once there is a further one.
        long seen = 0;
        long committed = 0;
        while (process.isAlive() && committed == 0) {
            Thread.sleep(5);
            if (kind == Kind.POSTGRESQL || Files.exists(folder.resolve("data/casus.lock.db"))) {
                long rows = Long.parseLong(store.value(ROWS));
                committed = rows > seen ? seen : 0;
                seen = rows;
            }
        }
        assertThat(process.isAlive()).as("it is amid the import").isTrue();
        process.destroyForcibly().waitFor();
        assertThat(committed).isPositive();

        Ended check = Executable.run(environment, "check");
        assertThat(check.out().lines().filter(line -> line.matches("[a-z]+: .*")))
                .as("nothing but that it was interrupted")
                .allMatch(line -> line.startsWith("imports: ") || line.startsWith("indexes: "));
        assertThat(check.exit()).isEqualTo(3);
        // All of them where it was killed while it made the indexes.
        assertThat(Long.parseLong(store.value(ROWS))).isBetween(committed, 66_000L);
        assertThat(store.value(EVENTS)).isEqualTo(store.value("select created from import_run"));

        Ended again = Executable.run(environment, importing);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(store.value(EVENTS)).isEqualTo("66000");
        Ended sound = Executable.run(environment, "check");
        assertThat(sound.out()).contains("rules hold");
        assertThat(sound.exit()).isZero();
    }
}
