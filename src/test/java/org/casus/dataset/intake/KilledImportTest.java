package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casus.bench.MultiplyGed;
import org.casus.store.StoreDriver;
import org.casus.store.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Kills an import's process, as {@code kill -9} does, and finishes its work with the same import once more. */
@Execution(ExecutionMode.CONCURRENT)
class KilledImportTest {

    /** Enough rows for several chunks. */
    private static final int ROWS = 22_000;

    /** A large import drops some, and constraints, for its duration. Those of constraints have names that change. */
    private static final String INDEXES = """
            select table_name, index_name, 'INDEX' as kind from information_schema.indexes
            where table_schema = 'public' and index_name not like 'CONSTRAINT%' and index_name not like 'PRIMARY%'
            union all
            select table_name, constraint_name, constraint_type from information_schema.table_constraints
            where table_schema = 'public'
            order by 1, 2
            """;

    @TempDir
    static Path folder;

    static Path file;
    private static Map<String, List<String>> uninterrupted;
    private static List<String> indexes;

    @BeforeAll
    static void importUninterrupted() throws Exception {
        Path small = Path.of(KilledImportTest.class
                .getResource("/org/casus/dataset/ucdp/columns_41.csv")
                .toURI());
        file = folder.resolve("large.csv");
        int rows;
        try (TestStore store = TestStore.inMemory()) {
            rows = (int) new Imports(store).file(small, "21.1", false).rowsRead();
        }
        MultiplyGed.main(new String[] {small.toString(), file.toString(), Integer.toString(ROWS / rows)});
        try (TestStore store = TestStore.inMemory()) {
            indexes = store.rows(INDEXES);
            new Imports(store).file(file, "21.1", true);
            uninterrupted = Contents.of(store);
        }
        assertThat(uninterrupted.get("event")).hasSizeGreaterThan(ROWS / 2);
    }

    @Test
    void beforeTheFirstCommit() throws Exception {
        killAndFinish("atOnce", 1, 20);
    }

    @Test
    void afterTheFirstChunk() throws Exception {
        killAndFinish("first", 2, 0);
    }

    @Test
    void amidALaterChunk() throws Exception {
        killAndFinish("later", 4, 60);
    }

    @Test
    void atTheEnd() throws Exception {
        killAndFinish("end", 6, 5);
    }

    /** The URL of a store that nobody has used. */
    String newStore(String name) throws Exception {
        return TestStore.urlOf(Files.createDirectory(folder.resolve(name)));
    }

    /** @param lines after how many of its lines, and so many milliseconds more, the process is killed */
    private void killAndFinish(String name, int lines, int milliseconds) throws Exception {
        String store = newStore(name);
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        store,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        read(process, lines);
        Thread.sleep(milliseconds);
        process.destroyForcibly().waitFor();
        finish(store);
    }

    /** Imports once more, and compares with what is left where nothing came between. */
    static void finish(String store) throws Exception {
        try (TestStore after = TestStore.at(store)) {
            new Imports(after).file(file, "21.1", true);
            Map<String, List<String>> contents = Contents.of(after);
            for (String table : uninterrupted.keySet()) {
                assertThat(contents.get(table)).as(table).isEqualTo(uninterrupted.get(table));
            }
            if (StoreDriver.isH2(store)) {
                assertThat(after.rows(INDEXES)).isEqualTo(indexes);
            }
            assertThat(after.rows("select status from import_run where status in ('RUNNING', 'FAILED')"))
                    .isEmpty();
        }
    }

    private static void read(Process process, int lines) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (int i = 0; i < lines; ) {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("the process ended early");
            }
            if (line.equals("open") || line.equals("chunk") || line.equals("done")) {
                i++;
            }
        }
    }
}
