package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.record.IssueKind;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of population become reported statistics of a country and a year. */
class PopulationImportTest {

    private static final String FIGURES = """
            select reported_statistic.ref, indicator, unit, best, period_from, period_to, country.alpha3
            from reported_statistic
            join reported_statistic_country on reported_statistic_id = reported_statistic.id
            join country on country.id = reported_statistic_country.country_id
            order by 1
            """;

    private TestStore store;
    private Imports imports;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.inMemory();
        imports = new Imports(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void ofTheWorldBank() throws Exception {
        var report = imports.file(ImportJob.AUTO, fixture("world_bank.csv"), null);
        assertThat(report.tally()).isEqualTo(new ImportCounts(6, 0, 0, 0));
        assertThat(report.rowsRead()).isEqualTo(4);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.issues()).containsEntry(IssueKind.UNKNOWN_COUNTRY, 1L).containsEntry(IssueKind.BAD_VALUE, 2L);
        assertThat(store.rows(FIGURES))
                .contains(
                        "population:world-bank-population/SYR/2022 POPULATION PERSON 22000000 2022-01-01 2022-12-31 SYR");
        assertThat(imports.file("world-bank-population", fixture("world_bank.csv"), null)
                        .tally())
                .isEqualTo(new ImportCounts(0, 0, 6, 0));
    }

    @Test
    void ofTheUnitedNations() throws Exception {
        var report = imports.file(ImportJob.AUTO, fixture("wpp.csv"), "2024");
        assertThat(report.tally()).isEqualTo(new ImportCounts(2, 0, 0, 0));
        assertThat(report.issues()).containsEntry(IssueKind.UNKNOWN_COUNTRY, 1L).containsEntry(IssueKind.BAD_VALUE, 2L);
        assertThat(store.rows(FIGURES))
                .containsExactly(
                        "population:un-wpp/SYR/2021 POPULATION PERSON 21324367 2021-01-01 2021-12-31 SYR",
                        "population:un-wpp/SYR/2022 POPULATION PERSON 22125249 2022-01-01 2022-12-31 SYR");
        assertThatThrownBy(() -> imports.file(ImportJob.AUTO, fixture("wpp.csv"), "new"))
                .hasMessage("'new' is no release of the World Population Prospects: they are called 2024.");
    }

    private Path fixture(String name) throws Exception {
        return Path.of(
                getClass().getResource("/org/casus/dataset/population/" + name).toURI());
    }
}
