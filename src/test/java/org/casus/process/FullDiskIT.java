package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.casus.bench.MultiplyGed;
import org.casus.process.Executable.Ended;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder that has no room left, or cannot be written to: a small file system of its own, which only root can
 * mount.
 */
class FullDiskIT {

    private static final String FILE = "src/test/resources/org/casus/dataset/ucdp/columns_41.csv";

    @TempDir
    static Path folder;

    private Path data;

    @BeforeEach
    void mount() throws Exception {
        data = Files.createDirectories(folder.resolve("data"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=24m", "casus-test", data.toString()) == 0,
                "skipped: only root can mount a small file system");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", data.toString());
    }

    @Test
    void aFullDiskFailsTheImportAndNothingElseAndIsGotOver() throws Exception {
        Path large = folder.resolve("large.csv");
        MultiplyGed.main(new String[] {FILE, large.toString(), "11000"});
        ProcessStore store = ProcessStore.of(Kind.H2, data);
        Map<String, String> environment = store.environment();
        try (Server server = new Server(environment)) {
            Path filler = data.resolve("filler");
            Files.write(filler, new byte[(int) data.toFile().getUsableSpace() - (2 << 20)]);
            Ended failed = Executable.run(environment, "import", "ucdp-ged", large.toString(), "--release", "21.1");
            assertThat(failed.exit()).isEqualTo(1);
            assertThat(failed.err().lines().filter(line -> line.startsWith("casus: ")))
                    .hasSize(1);

            Files.delete(filler);
            while (server.get("/q/health/ready").statusCode() != 200) {
                Thread.sleep(50);
            }
            assertThat(server.ask("{ events(first: 1) { nodes { ref } } }").has("errors"))
                    .isFalse();
            Ended small = Executable.run(environment, "import", "ucdp-ged", FILE, "--release", "19.1");
            assertThat(small.err()).isEmpty();
            assertThat(small.exit()).isZero();
            Ended check = Executable.run(environment, "check");
            assertThat(check.out()).contains("rules hold");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamedAndIsTakenOnceItCan() throws Exception {
        ProcessStore store = ProcessStore.of(Kind.H2, data);
        assertThat(run("mount", "-o", "remount,ro", data.toString())).isZero();
        Ended ended = Executable.run(store.environment(), "serve");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("The data folder " + data + " cannot be written to");
        assertThat(run("mount", "-o", "remount,rw", data.toString())).isZero();
        try (Server server = new Server(store.environment())) {
            assertThat(server.ask("{ events { totalCount } }").has("errors")).isFalse();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
