package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casus.dataset.ucdp.UcdpGed;
import org.casus.event.intake.ImportedEvents;
import org.casus.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FolderImportsTest {

    @TempDir
    Path folder;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @Test
    void importsWhatIsNewOlderReleasesFirst() throws Exception {
        put("ucdp-ged/9.1/small.csv");
        put("ucdp-ged/21.1/small.csv");
        Files.writeString(put("ucdp-ged/21.1/broken.csv"), "no such columns\n1\n");
        Files.writeString(put("other/1/file.csv"), "of no format");
        try (TestStore store = openStore()) {
            FolderImports imports = imports(store);
            imports.importAll(folder);
            String runs = """
                    select release.version, import_run.file_name, import_run.status
                    from import_run join release on release.id = release_id order by import_run.id
                    """;
            assertThat(store.rows(runs)).containsExactly("9.1 small.csv COMPLETED", "21.1 small.csv COMPLETED");
            imports.importAll(folder);
            assertThat(store.rows(runs)).hasSize(2);
        }
    }

    /** Links, a pipe and a folder: whoever may write into the folder reads no other files by it, and stops nothing. */
    @Test
    @Timeout(60)
    void linksThatLeadOutAndWhatIsNoFileArePassedOver(@TempDir Path elsewhere) throws Exception {
        Path real = put("ucdp-ged/21.1/small.csv");
        Path outside = Files.copy(real, elsewhere.resolve("outside.csv"));
        Files.createSymbolicLink(folder.resolve("ucdp-ged/21.1/out.csv"), outside);
        Files.createSymbolicLink(folder.resolve("ucdp-ged/21.1/dangling.csv"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("ucdp-ged/21.1/loop.csv"), folder.resolve("ucdp-ged/21.1/loop.csv"));
        Files.createSymbolicLink(folder.resolve("ucdp-ged/21.1/up"), folder);
        Files.createSymbolicLink(folder.resolve("ucdp-ged/22.1"), Files.createDirectories(elsewhere.resolve("22.1")));
        Files.copy(real, elsewhere.resolve("22.1/outside.csv"));
        Files.createSymbolicLink(folder.resolve("ucdp-ged/23.1"), folder.resolve("ucdp-ged/21.1"));
        assertThat(new ProcessBuilder(
                                "mkfifo",
                                folder.resolve("ucdp-ged/21.1/pipe.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        try (TestStore store = openStore()) {
            imports(store).importAll(folder);
            assertThat(store.rows("""
                    select release.version, import_run.file_name, import_run.status
                    from import_run join release on release.id = release_id order by import_run.id
                    """))
                    .as("a link within the folder is followed")
                    .containsExactly("21.1 small.csv COMPLETED", "23.1 small.csv COMPLETED");
        }
    }

    private Path put(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.copy(
                Path.of(getClass()
                        .getResource("/org/casus/dataset/ucdp/columns_41.csv")
                        .toURI()),
                file);
    }

    private FolderImports imports(TestStore store) {
        var runner = new ImportRunner(
                store.source(),
                new ImportedEvents(store.administration(), Optional.empty()),
                List.of(new UcdpGed(store.source())));
        var config = new ImportConfig() {
            @Override
            public Optional<Path> folder() {
                return Optional.of(folder);
            }

            @Override
            public Optional<Path> actorLinks() {
                return Optional.empty();
            }

            @Override
            public boolean atStart() {
                return true;
            }
        };
        return new FolderImports(config, runner, store.source());
    }
}
