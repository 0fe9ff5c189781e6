package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.RowFilter;
import org.casus.dataset.record.IssueKind;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What GDELT's files leave in the store, told by hand-made rows. */
@Execution(ExecutionMode.CONCURRENT)
class GdeltImportTest {

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
    void eventsHaveCodesAndActorsAndNoToll() throws Exception {
        var report = imports.file(ImportJob.AUTO, fixture("events.tsv"), null);
        assertThat(report.releaseRef()).isEqualTo("release:gdelt/2.0");
        assertThat(report.tally()).isEqualTo(new ImportCounts(4, 0, 0, 0));
        assertThat(store.rows("""
                select event.ref, title, date_start, country.alpha3, place_precision, admin1, deaths_best, deaths_civilians, source_count
                from event left join place on place.id = place_id left join country on country.id = event.country_id
                order by event.ref
                """))
                .containsExactly(
                        "gdelt:900000001 Assault: DAMASCUS – SYRIAN VILLAGERS, Al Hasakah, Al Hasakah, Syria 2024-02-29"
                                + " SYR NEAR Al Hasakah - - 3",
                        "gdelt:900000002 Consult: LUSAKA, Zambia 2024-02-29 ZMB COUNTRY - - - 1",
                        "gdelt:900000003 Fight: DALIT, Bihar, India 2024-02-28 IND ADMIN1 Bihar - - 9",
                        "gdelt:900000004 Fight: REBELS – PRESIDENT 2024-02-27 - - - - - 1");
        assertThat(store.rows("""
                select event.ref, scheme, code, label from classification join event on event.id = event_id
                where event.ref = 'gdelt:900000001' order by 2, 3
                """))
                .containsExactly(
                        "gdelt:900000001 cameo 18 Assault",
                        "gdelt:900000001 cameo 183 -",
                        "gdelt:900000001 cameo 1831 -",
                        "gdelt:900000001 cameo-quad 4 Material conflict");
        assertThat(store.rows("""
                select event.ref, side, role, actor.ref, actor.name, actor.kind
                from participation join event on event.id = event_id join actor on actor.id = actor_id order by 1, 2
                """))
                .containsExactly(
                        "gdelt:900000001 A PERPETRATOR gdelt-actor:SYRMIL Syria, military STATE_FORCES",
                        "gdelt:900000001 B TARGET gdelt-actor:SYRCVL Syria, civilians CIVILIANS",
                        "gdelt:900000002 A PARTICIPANT gdelt-actor:ZMBJUD Zambia, judiciary STATE",
                        "gdelt:900000003 B TARGET gdelt-actor:dal dal UNKNOWN",
                        "gdelt:900000004 A PERPETRATOR gdelt-actor:REB rebels REBEL_GROUP",
                        "gdelt:900000004 B TARGET gdelt-actor:GOV government STATE");
        assertThat(store.value("select count(*) from claim")).isEqualTo("0");
        assertThat(store.rows("select report.url, published_on, citation, source.name from report"
                        + " left join source on source.id = publisher_id order by 1"))
                .containsExactlyInAnyOrder(
                        "https://news.example.org/a?x=\"quoted\" 2024-03-01 - news.example.org",
                        "http://www.example.com/b 2024-03-01 - example.com",
                        "http://news.example.org/c 2024-03-01 - news.example.org",
                        "- 2024-03-01 BBC Monitoring, item 7 -");
        assertThat(imports.file(ImportJob.AUTO, fixture("events.tsv"), null).tally())
                .isEqualTo(new ImportCounts(0, 0, 4, 0));
    }

    @Test
    void everyMentionIsAReport() throws Exception {
        imports.file(ImportJob.AUTO, fixture("events.tsv"), null);
        var report = imports.file(ImportJob.AUTO, fixture("mentions.tsv"), null);
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 1, 3, 0));
        assertThat(report.issues()).containsExactly(Map.entry(IssueKind.UNKNOWN_EVENT, 1L));
        assertThat(store.rows("""
                select coalesce(report.url, report.citation), published_on, source.name
                from event_report join report on report.id = report_id join event on event.id = event_id
                left join source on source.id = publisher_id
                where event.ref = 'gdelt:900000001'
                """))
                .containsExactlyInAnyOrder(
                        "https://news.example.org/a?x=\"quoted\" 2024-03-01 news.example.org",
                        "https://other.example/d 2024-03-02 other.example",
                        "BBC Monitoring, item 8 2024-03-02 BBC Monitoring");
        assertThat(store.rows("select record_ref, action from revision")).containsExactly("gdelt:900000001 UPDATED");
        assertThat(store.value("select version from event where ref = 'gdelt:900000001'"))
                .isEqualTo("2");
        assertThat(imports.file(ImportJob.AUTO, fixture("mentions.tsv"), null).tally())
                .isEqualTo(new ImportCounts(0, 0, 4, 0));
    }

    @Test
    void aPackedFileIsReadAsItIsPublished() throws Exception {
        Path zip = folder.resolve("20240301120000.export.CSV.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("20240301120000.export.CSV"));
            out.write(Files.readAllBytes(fixture("events.tsv")));
        }
        assertThat(imports.file("gdelt", zip, null).tally().created()).isEqualTo(4);
    }

    @Test
    void onlyWhatIsWantedIsStored() throws Exception {
        assertThat(filtered(Set.of("Syria", "IN"), Set.of(), 0)).isEqualTo(2);
        assertThat(filtered(Set.of(), Set.of("19"), 0)).isEqualTo(2);
        assertThat(filtered(Set.of(), Set.of(), 12)).isEqualTo(2);
        assertThat(filtered(Set.of("IND"), Set.of("18", "19"), 31)).isZero();
        assertThatThrownBy(() -> filtered(Set.of("Atlantis"), Set.of(), 0))
                .isInstanceOf(ImportRefused.class)
                .hasMessage(
                        "There is no country \"Atlantis\": name it by its name, or by its code in two or three letters.");
        assertThatThrownBy(() -> filtered(Set.of(), Set.of("21"), 0))
                .hasMessage("There is no CAMEO root code \"21\": they are 01 to 20, such as 18.");
        Path ged = Path.of(
                getClass().getResource("/org/casus/dataset/ucdp/columns_41.csv").toURI());
        assertThatThrownBy(() -> imports.filtered(ged, "21.1", new RowFilter(Set.of("SYR"), Set.of(), 0)))
                .hasMessage("Rows of ucdp-ged are not filtered: leave out --country, --root-code and --min-mentions.");
    }

    private long filtered(Set<String> countries, Set<String> rootCodes, int minMentions) throws Exception {
        var report = imports.filtered(fixture("events.tsv"), null, new RowFilter(countries, rootCodes, minMentions));
        assertThat(report.rowsRead()).isEqualTo(4);
        assertThat(report.rejected()).isZero();
        return report.tally().created();
    }

    private Path fixture(String name) throws Exception {
        return Path.of(
                getClass().getResource("/org/casus/dataset/gdelt/" + name).toURI());
    }
}
