package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.record.IssueKind;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What becomes of candidate releases of GED, told by files of a few rows. */
@Execution(ExecutionMode.CONCURRENT)
class CandidateImportTest {

    private static final String EVENTS = """
            select event.ref, release.version from event join release on release.id = event.release_id order by 1
            """;

    @TempDir
    Path folder;

    private TestStore store;
    private Imports imports;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @BeforeEach
    void open() throws Exception {
        store = openStore();
        imports = new Imports(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void aWholeCandidateLeavesAllOtherMonthsAlone() throws Exception {
        imports.file(rows("1 2023-05-01", "2 2023-06-01"), "24.1", true);
        imports.file(rows("3 2024-01-02"), "24.0.1", true);
        var report = imports.file(rows("4 2024-02-02", "5 2024-02-03"), "24.0.2", true);
        assertThat(report.tally()).isEqualTo(new ImportCounts(2, 0, 0, 0));
        assertThat(imports.file(rows("5 2024-02-03"), "24.0.2", true).tally()).isEqualTo(new ImportCounts(0, 0, 1, 1));
        assertThat(store.rows(EVENTS))
                .containsExactly("ucdp-ged:1 24.1", "ucdp-ged:2 24.1", "ucdp-ged:3 24.0.1", "ucdp-ged:5 24.0.2");
        // And the yearly release of that spring does not have them, since it ends before.
        assertThat(imports.file(rows("1 2023-05-01", "2 2023-06-01"), "24.1", true)
                        .tally())
                .isEqualTo(new ImportCounts(0, 0, 2, 0));
    }

    @Test
    void candidatesGiveWayToTheYearlyReleaseThatContainsThem() throws Exception {
        imports.file(rows("3 2024-01-02", "4 2024-02-02"), "24.01.24.02", false);
        imports.file(rows("9 2025-01-02"), "25.0.1", false);
        var report = imports.file(rows("1 2023-05-01", "3 2024-01-02"), "25.1", true);
        assertThat(report.tally()).isEqualTo(new ImportCounts(1, 0, 1, 1));
        assertThat(store.rows(EVENTS)).containsExactly("ucdp-ged:1 25.1", "ucdp-ged:3 25.1", "ucdp-ged:9 25.0.1");
        assertThat(store.rows("select record_ref, action from revision where action <> 'CREATED'"))
                .containsExactly("ucdp-ged:4 REMOVED");

        var late = imports.file(rows("3 2024-01-02", "4 2024-02-02"), "24.01.24.02", false);
        assertThat(late.tally()).isEqualTo(new ImportCounts(0, 0, 2, 0));
        assertThat(late.issues()).containsEntry(IssueKind.OLDER_RELEASE, 1L);
        assertThat(store.rows(EVENTS)).hasSize(3);
    }

    @Test
    void aYearlyReleaseInPartsTakesNothingAway() throws Exception {
        imports.file(rows("3 2024-01-02", "4 2024-02-02"), "24.0.1", false);
        imports.file(rows("3 2024-01-02"), "25.1", false);
        assertThat(store.rows(EVENTS)).containsExactly("ucdp-ged:3 25.1", "ucdp-ged:4 24.0.1");
        imports.file(rows("5 2024-01-05"), "24.0.1", false);
        assertThat(store.rows(EVENTS)).hasSize(3);
    }

    /** A file of events, each given by its number and its day. */
    private Path rows(String... events) throws Exception {
        var fixture = Path.of(
                getClass().getResource("/org/casus/dataset/ucdp/columns_41.csv").toURI());
        List<String> lines = Files.readAllLines(fixture);
        String row = lines.get(1);
        String text = Stream.concat(
                        Stream.of(lines.getFirst()), Stream.of(events).map(event -> {
                            String day = event.split(" ")[1];
                            return row.replaceFirst("^[^,]*", event.split(" ")[0])
                                    .replace("2016-01-31,2016-01-31", day + "," + day);
                        }))
                .collect(Collectors.joining("\n"));
        return Files.writeString(Files.createTempFile(folder, "ged", ".csv"), text);
    }
}
