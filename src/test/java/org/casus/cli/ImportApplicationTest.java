package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.casus.bench.MultiplyGed;
import org.casus.dataset.intake.ImportRunner;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ImportApplicationTest {

    @Inject
    ImportRunner runner;

    @Inject
    DataSource store;

    /** Other tests that share the store give their records ids as they like. */
    @BeforeEach
    void empty() throws SQLException {
        try (var connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
    }

    @Test
    void stopsAfterAChunkWhenTheProcessIsToldToEnd(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.csv");
        Path small = Path.of(ImportApplicationTest.class
                .getResource("/org/casus/dataset/ucdp/columns_41.csv")
                .toURI());
        MultiplyGed.main(new String[] {small.toString(), file.toString(), "4000"});
        ImportApplication application = new ImportApplication(runner);
        application.stop(null);

        PrintStream before = System.err;
        var told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        int exit;
        try {
            exit = application.run("ucdp-ged", file.toString(), "21.1", "false", "true", "", "", "0");
        } finally {
            System.setErr(before);
        }

        assertThat(exit).isEqualTo(Failure.EXIT);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .containsPattern(
                        "(?m)^casus: The import was stopped after [\\d,]+ rows; the same import once more finishes it\\.$");
    }
}
