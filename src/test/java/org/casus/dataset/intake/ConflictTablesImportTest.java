package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.record.IssueKind;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What UCDP's tables of conflicts and dyads leave in the store, told by hand-made rows. */
@Execution(ExecutionMode.CONCURRENT)
class ConflictTablesImportTest {

    private static final String CONFLICTS =
            "select ref, name, incompatibility, territory, started_on, started_precision from conflict order by 1";

    private static final String DYADS = """
            select d.ref, d.name, c.ref, a.ref, b.ref, d.started_on, d.started_precision
            from dyad d left join conflict c on c.id = d.conflict_id
            left join actor a on a.id = d.side_a_id left join actor b on b.id = d.side_b_id order by 1
            """;

    private static final String FIGURES = """
            select t.ref, indicator, unit, quantifier, best, period_from, period_to, c.ref, d.ref, s.name
            from reported_statistic t
            left join conflict c on c.id = t.conflict_id left join dyad d on d.id = t.dyad_id
            join source s on s.id = t.attributed_to_id
            order by 1
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
    void conflictsHaveWhatTheyAreAboutTheirStartAndTheirIntensityByYear() throws Exception {
        var report = imports.file(ImportJob.AUTO, fixture("conflicts.csv"), "25.1");
        assertThat(report.releaseRef()).isEqualTo("release:ucdp-conflicts/25.1");
        assertThat(store.rows(CONFLICTS))
                .containsExactly(
                        "ucdp-conflict:4077 Sylvania: Government GOVERNMENT - 2011-05-03 DAY",
                        "ucdp-conflict:4090 Sylvania - Borduria: River bank TERRITORY River bank 1999-02-20 MONTH",
                        "ucdp-conflict:4091 Borduria: Coast, Government BOTH Coast 2000-01-31 YEAR",
                        "ucdp-conflict:4093 UCDP conflict 4093 - - - -");
        String ucdp = " Uppsala Conflict Data Program";
        assertThat(store.rows(FIGURES))
                .containsExactly(
                        "ucdp-conflict-year:4077/2016/cumulative-intensity CONFLICT_CUMULATIVE_INTENSITY LEVEL EXACTLY 0 2016-01-01 2016-12-31 ucdp-conflict:4077 -"
                                + ucdp,
                        "ucdp-conflict-year:4077/2016/intensity CONFLICT_INTENSITY LEVEL EXACTLY 1 2016-01-01 2016-12-31 ucdp-conflict:4077 -"
                                + ucdp,
                        "ucdp-conflict-year:4077/2017/cumulative-intensity CONFLICT_CUMULATIVE_INTENSITY LEVEL EXACTLY 1 2017-01-01 2017-12-31 ucdp-conflict:4077 -"
                                + ucdp,
                        "ucdp-conflict-year:4077/2017/intensity CONFLICT_INTENSITY LEVEL EXACTLY 2 2017-01-01 2017-12-31 ucdp-conflict:4077 -"
                                + ucdp,
                        "ucdp-conflict-year:4090/1999/intensity CONFLICT_INTENSITY LEVEL EXACTLY 1 1999-01-01 1999-12-31 ucdp-conflict:4090 -"
                                + ucdp,
                        "ucdp-conflict-year:4091/2001/cumulative-intensity CONFLICT_CUMULATIVE_INTENSITY LEVEL EXACTLY 0 2001-01-01 2001-12-31 ucdp-conflict:4091 -"
                                + ucdp,
                        "ucdp-conflict-year:4093/2002/cumulative-intensity CONFLICT_CUMULATIVE_INTENSITY LEVEL EXACTLY 0 2002-01-01 2002-12-31 ucdp-conflict:4093 -"
                                + ucdp,
                        "ucdp-conflict-year:4093/2002/intensity CONFLICT_INTENSITY LEVEL EXACTLY 1 2002-01-01 2002-12-31 ucdp-conflict:4093 -"
                                + ucdp);
        assertThat(store.rows("""
                select t.ref, c.alpha3 from reported_statistic t
                join reported_statistic_country sc on sc.reported_statistic_id = t.id join country c on c.id = sc.country_id
                where t.ref like '%:4090/%' order by 2
                """))
                .containsExactly(
                        "ucdp-conflict-year:4090/1999/intensity IRQ", "ucdp-conflict-year:4090/1999/intensity SYR");
        assertThat(report.rowsRead()).isEqualTo(7);
        assertThat(report.rejected()).isEqualTo(2);
        // A conflict id of 0, a year, an intensity of 3, an incompatibility of 7, a day.
        assertThat(report.issues())
                .containsEntry(IssueKind.BAD_VALUE, 5L)
                .containsEntry(IssueKind.UNKNOWN_COUNTRY, 1L)
                .containsEntry(IssueKind.MISSING_VALUE, 1L);
    }

    @Test
    void dyadsHaveTheirSidesTheirConflictAndTheirStart() throws Exception {
        var report = imports.file(ImportJob.AUTO, fixture("dyads.csv"), "25.1");
        assertThat(report.releaseRef()).isEqualTo("release:ucdp-dyads/25.1");
        assertThat(store.rows(DYADS))
                .containsExactly(
                        "ucdp-dyad:4078 Government of Sylvania - LLF ucdp-conflict:4077 ucdp-actor:901 ucdp-actor:902 2011-05-03 DAY",
                        "ucdp-dyad:4095 Government of Sylvania - Hill people ucdp-conflict:4077 ucdp-actor:901 ucdp-actor:905 - -",
                        "ucdp-dyad:4096 Government of Sylvania - A, B ucdp-conflict:4077 ucdp-actor:901 - 2014-06-01 DAY");
        assertThat(store.rows(FIGURES))
                .hasSize(4)
                .contains(
                        "ucdp-dyad-year:4078/2017/intensity DYAD_INTENSITY LEVEL EXACTLY 2 2017-01-01 2017-12-31 ucdp-conflict:4077 ucdp-dyad:4078 Uppsala Conflict Data Program");
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void theSameFileOnceMoreChangesNothing() throws Exception {
        for (String file : new String[] {"conflicts.csv", "dyads.csv"}) {
            var first = imports.file(ImportJob.AUTO, fixture(file), "25.1");
            var again = imports.file(ImportJob.AUTO, fixture(file), "25.1");
            assertThat(again.tally())
                    .isEqualTo(new ImportCounts(
                            0,
                            0,
                            first.tally().created()
                                    + first.tally().updated()
                                    + first.tally().unchanged(),
                            0));
        }
    }

    @Test
    void whatEventsBroughtKeepsItsNameAndIsBroughtUpToDate() throws Exception {
        Path ged = Path.of(
                getClass().getResource("/org/casus/dataset/ucdp/columns_41.csv").toURI());
        imports.file(ged, "21.1", false);
        imports.file(ImportJob.AUTO, fixture("conflicts.csv"), "25.1");
        imports.file(ImportJob.AUTO, fixture("dyads.csv"), "25.1");
        assertThat(store.rows(DYADS))
                .contains(
                        "ucdp-dyad:4078 Government of Sylvania - Lowland insurgents ucdp-conflict:4077 ucdp-actor:901 ucdp-actor:902 2011-05-03 DAY");
        String later = Files.readString(fixture("conflicts.csv")).replace("2011-05-03", "2011-05-01");
        Path newer = Files.writeString(folder.resolve("newer.csv"), later);
        imports.file(ImportJob.AUTO, newer, "26.1");
        assertThat(store.rows("select changes from revision where record_ref = 'ucdp-conflict:4077' order by id"))
                .containsExactly(
                        "{\"incompatibility\":{\"from\":null,\"to\":\"GOVERNMENT\"},\"start\":{\"from\":null,\"to\":\"2011-05-03\"},\"startPrecision\":{\"from\":null,\"to\":\"DAY\"}}",
                        "{\"start\":{\"from\":\"2011-05-03\",\"to\":\"2011-05-01\"}}");
        var older = imports.file(ImportJob.AUTO, fixture("conflicts.csv"), "25.1");
        assertThat(older.issues()).containsEntry(IssueKind.OLDER_RELEASE, 1L);
        assertThat(store.value("select started_on from conflict where ref = 'ucdp-conflict:4077'"))
                .isEqualTo("2011-05-01");
    }

    private Path fixture(String name) throws Exception {
        return Path.of(getClass().getResource("/org/casus/dataset/ucdp/" + name).toURI());
    }
}
