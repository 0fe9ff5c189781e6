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

/** What UCDP's list of actors and its country-year totals leave in the store, told by hand-made rows. */
@Execution(ExecutionMode.CONCURRENT)
class UcdpTablesImportTest {

    private static final String NAMES = """
            select actor.ref, actor_name.kind, actor_name.name from actor_name join actor on actor.id = actor_id
            order by actor.ref, actor_name.kind, actor_name.name
            """;

    private static final String TIES = """
            select actor.ref, actor_relation.kind, other.ref from actor_relation
            join actor on actor.id = actor_id join actor as other on other.id = other_id
            order by 1, 2, 3
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
    void actorsHaveTheirNamesAndTies() throws Exception {
        var report = imports.file(ImportJob.AUTO, fixture("actors.csv"), "22.1");
        assertThat(report.tally()).isEqualTo(new ImportCounts(5, 0, 0, 0));
        assertThat(store.rows("select ref, kind, name from actor order by 1"))
                .containsExactly(
                        "ucdp-actor:901 STATE Government of Sylvania",
                        "ucdp-actor:902 REBEL_GROUP LLF",
                        "ucdp-actor:903 UNKNOWN LLF - Hill faction",
                        "ucdp-actor:904 UNKNOWN Lowland Alliance",
                        "ucdp-actor:905 COMMUNAL_GROUP Hill people");
        assertThat(store.rows(NAMES))
                .containsExactly(
                        "ucdp-actor:901 PRIMARY Government of Sylvania",
                        "ucdp-actor:902 ALIAS Lowland Liberation Front",
                        "ucdp-actor:902 FORMER Frente de las Llanuras",
                        "ucdp-actor:902 FORMER LLI",
                        "ucdp-actor:902 FORMER Lowland insurgents",
                        "ucdp-actor:902 NATIVE Frente Unido",
                        "ucdp-actor:902 PRIMARY LLF",
                        "ucdp-actor:903 PRIMARY LLF - Hill faction",
                        "ucdp-actor:904 NATIVE Alianza",
                        "ucdp-actor:904 PRIMARY Lowland Alliance",
                        "ucdp-actor:905 PRIMARY Hill people");
        assertThat(store.rows(TIES))
                .containsExactly(
                        "ucdp-actor:902 MEMBER_OF ucdp-actor:904",
                        "ucdp-actor:902 MEMBER_OF ucdp-actor:905",
                        "ucdp-actor:903 MERGED_INTO ucdp-actor:904",
                        "ucdp-actor:903 SPLINTER_OF ucdp-actor:902",
                        "ucdp-actor:905 SPLINTER_OF ucdp-actor:902");
        assertThat(store.rows("select record_ref, kind, message from row_issue"))
                .containsExactly("ucdp-actor:905 BAD_VALUE It is said to be MEMBER_OF ucdp-actor:999,"
                        + " which is not stored; the tie is left out until it is and the list is imported again.");
        assertThat(imports.file(ImportJob.AUTO, fixture("actors.csv"), "22.1").tally())
                .isEqualTo(new ImportCounts(0, 0, 5, 0));
        assertThat(store.value("select count(*) from revision")).isEqualTo("0");
    }

    @Test
    void anActorThatAFileOfEventsBroughtIsBroughtUpToDate() throws Exception {
        Path ged = Path.of(
                getClass().getResource("/org/casus/dataset/ucdp/columns_41.csv").toURI());
        imports.file(ged, "21.1", false);
        assertThat(store.value("select name from actor where ref = 'ucdp-actor:902'"))
                .isEqualTo("Lowland insurgents");
        var report = imports.file(ImportJob.AUTO, fixture("actors.csv"), "22.1");
        assertThat(report.tally()).isEqualTo(new ImportCounts(3, 1, 1, 0));
        assertThat(store.value("select name from actor where ref = 'ucdp-actor:902'"))
                .isEqualTo("LLF");
        assertThat(store.rows(NAMES))
                .contains(
                        "ucdp-actor:902 PRIMARY LLF",
                        "ucdp-actor:902 FORMER Lowland insurgents",
                        "ucdp-actor:902 ALIAS Lowland Liberation Front");
        assertThat(store.value("select count(*) from actor_name where kind = 'PRIMARY'"))
                .isEqualTo(store.value("select count(*) from actor"));
        assertThat(store.value("select changes from revision where record_ref = 'ucdp-actor:902'"))
                .startsWith("{\"name\":{")
                .contains("\"relations\":{\"from\":null,\"to\":[");
        assertThat(store.rows("select ref, version from actor where version > 1"))
                .containsExactly("ucdp-actor:902 2");
        assertThat(imports.file(ged, "21.1", false).tally()).isEqualTo(new ImportCounts(0, 0, 2, 0));
        assertThat(imports.file(ImportJob.AUTO, fixture("actors.csv"), "22.1").tally())
                .isEqualTo(new ImportCounts(0, 0, 5, 0));
    }

    /** As earlier versions stored it: the whole column as one name. */
    private static final String LIST = "SUS, ISS, SIS";

    @Test
    void namesThatFollowedEachOtherAreTakenApart() throws Exception {
        Path list = actors(
                "906,SIS,Old Guard,Garde,Guard,1,\"SUS, ISS, SIS\",\"Uno, Dos, Tres\",\"One, Two, Three\",1",
                "907,RT,FT,n/a,First Front,1,\"FPM, RT\",\"Front, Resistance\",\"Front, 'the Saviours', Resistance\",1",
                "908,Junta,\"Junta for Peace, Order\",n/a,\"Junta for Peace, Order\",0,,,,1");
        imports.file(ImportJob.AUTO, list, "22.1");
        assertThat(store.rows(NAMES))
                .containsExactly(
                        "ucdp-actor:906 ALIAS Three",
                        "ucdp-actor:906 FORMER Dos",
                        "ucdp-actor:906 FORMER Garde",
                        "ucdp-actor:906 FORMER Guard",
                        "ucdp-actor:906 FORMER ISS",
                        "ucdp-actor:906 FORMER Old Guard",
                        "ucdp-actor:906 FORMER One",
                        "ucdp-actor:906 FORMER SUS",
                        "ucdp-actor:906 FORMER Two",
                        "ucdp-actor:906 FORMER Uno",
                        "ucdp-actor:906 NATIVE Tres",
                        "ucdp-actor:906 PRIMARY SIS",
                        "ucdp-actor:907 ALIAS FPM, RT",
                        "ucdp-actor:907 ALIAS Front, 'the Saviours', Resistance",
                        "ucdp-actor:907 FORMER FT",
                        "ucdp-actor:907 FORMER First Front",
                        "ucdp-actor:907 NATIVE Front, Resistance",
                        "ucdp-actor:907 PRIMARY RT",
                        "ucdp-actor:908 ALIAS Junta for Peace, Order",
                        "ucdp-actor:908 PRIMARY Junta");
    }

    @Test
    void listsThatWereStoredAsOneNameAreMended() throws Exception {
        Path list = actors("906,SIS,Old Guard,n/a,n/a,1,\"SUS, ISS, SIS\",n/a,\"One, Two, Three\",1");
        imports.file(ImportJob.AUTO, list, "22.1");
        update("update actor_name set name = '" + LIST + "', kind = 'ALIAS' where name = 'ISS'");
        update("delete from actor_name where name = 'SUS'");
        assertThat(imports.file(ImportJob.AUTO, list, "22.1").tally()).isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(store.rows(NAMES))
                .contains("ucdp-actor:906 FORMER ISS", "ucdp-actor:906 FORMER SUS")
                .doesNotContain("ucdp-actor:906 ALIAS " + LIST);
        assertThat(store.value("select changes from revision where record_ref = 'ucdp-actor:906'"))
                .contains(LIST);
    }

    private void update(String sql) throws Exception {
        try (var connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private Path actors(String... rows) throws Exception {
        String header =
                Files.readString(fixture("actors.csv")).lines().findFirst().orElseThrow();
        String rest = ",".repeat(header.split(",").length - 10);
        return Files.writeString(
                folder.resolve("list.csv"), header + "\n" + String.join(rest + "\n", rows) + rest + "\n");
    }

    @Test
    void kindsAreTheSameWhicheverFileCameFirst() throws Exception {
        Path ged = Path.of(
                getClass().getResource("/org/casus/dataset/ucdp/columns_41.csv").toURI());
        String kinds = "select ref, kind, kind_basis, organisation from actor order by 1";
        imports.file(ged, "21.1", false);
        imports.file(ImportJob.AUTO, fixture("actors.csv"), "22.1");
        var after = store.rows(kinds);
        assertThat(after)
                .contains("ucdp-actor:901 STATE LISTED GOVERNMENT", "ucdp-actor:905 COMMUNAL_GROUP LISTED COMMUNAL");
        try (TestStore other = openStore()) {
            Imports others = new Imports(other);
            others.file(ImportJob.AUTO, fixture("actors.csv"), "22.1");
            others.file(ged, "21.1", false);
            assertThat(other.rows(kinds)).isEqualTo(after);
        }
    }

    @Test
    void whoFightsAStateIsARebelGroupByTheDyads() throws Exception {
        imports.file(
                Path.of(getClass()
                        .getResource("/org/casus/dataset/ucdp/columns_41.csv")
                        .toURI()),
                "21.1",
                false);
        update("update actor set name = 'LLF' where ref = 'ucdp-actor:902'");
        update("update actor_name set name = 'LLF' where name = 'Lowland insurgents'");
        imports.file(ImportJob.AUTO, actors("902,LLF,LLF,n/a,n/a,0,,,,1"), "22.1");
        assertThat(store.value("select kind || ' ' || kind_basis from actor where ref = 'ucdp-actor:902'"))
                .isEqualTo("REBEL_GROUP DYADS");
    }

    @Test
    void aNumberAndANameOfTwoCountriesAreAnIssue() throws Exception {
        String table = Files.readString(fixture("country_years.csv"));
        Path file = Files.writeString(folder.resolve("years.csv"), table.replace("652,Syria,2017", "652,Mexico,2017"));
        imports.file(ImportJob.AUTO, file, "25.1");
        assertThat(store.rows("select kind, message from row_issue where kind = 'COUNTRY_MISMATCH'"))
                .singleElement()
                .asString()
                .contains("country_id_cy \"652\" is Syria", "\"Mexico\"");
        String ged = Files.readString(fixture("columns_41.csv"));
        imports.file(
                Files.writeString(folder.resolve("ged.csv"), ged.replace("Sylvania,652", "Mexico,652")), "21.1", false);
        assertThat(
                        store.value(
                                "select count(*) from row_issue where kind = 'COUNTRY_MISMATCH' and record_ref like 'ucdp-ged:%'"))
                .isEqualTo("2");
    }

    @Test
    void theReportCountsRowsOfWhichTextsWereTidiedOrLeftOut() throws Exception {
        String ged = Files.readString(fixture("columns_41.csv"));
        var report = imports.file(
                Files.writeString(folder.resolve("ged.csv"), ged.replace("Oldmill town", " Oldmill  town ")),
                "21.1",
                false);
        assertThat(report.issues()).containsEntry(IssueKind.TEXT_TIDIED, 2L);
        assertThat(store.value("select count(*) from row_issue")).isEqualTo("0");
        assertThat(store.rows("select distinct name from place")).containsExactly("Oldmill town");
    }

    @Test
    void theNumberOfYugoslaviaStaysBesideSerbia() throws Exception {
        String ged = Files.readString(fixture("columns_41.csv"));
        for (String number : new String[] {"345", "340"}) {
            imports.file(
                    Files.writeString(
                            folder.resolve(number + ".csv"),
                            ged.replace("Sylvania,652", "Serbia (Yugoslavia)," + number)
                                    .replace("\n200", "\n" + number)),
                    "21.1",
                    false);
        }
        assertThat(
                        store.rows(
                                "select country.alpha3, place.country_code from place join country on country.id = place.country_id order by place.country_code nulls last"))
                .containsExactly("SRB 345", "SRB -");
        assertThat(store.value("select count(*) from row_issue where kind = 'COUNTRY_MISMATCH'"))
                .isEqualTo("0");
    }

    @Test
    void countryYearTotalsAreReportedStatisticsOfUcdp() throws Exception {
        var report = imports.file(ImportJob.AUTO, fixture("country_years.csv"), "25.1");
        assertThat(report.tally()).isEqualTo(new ImportCounts(12, 0, 0, 0));
        assertThat(report.rowsRead()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.issues()).containsEntry(IssueKind.UNKNOWN_COUNTRY, 1L);
        assertThat(store.rows("""
                select reported_statistic.ref, indicator, unit, quantifier, low, best, high, period_from, period_to,
                  country.alpha3, speaker.name, publisher.ref
                from reported_statistic
                join reported_statistic_country on reported_statistic_id = reported_statistic.id
                join country on country.id = reported_statistic_country.country_id
                join source as speaker on speaker.id = attributed_to_id
                join source as publisher on publisher.id = reported_by_id
                where period_from = date '2017-01-01' order by 1
                """))
                .hasSize(6)
                .contains(
                        "ucdp-country-year:652/2017/deaths-non-state DEATHS_NON_STATE PERSON RANGE 40 50 60 2017-01-01"
                                + " 2017-12-31 SYR Uppsala Conflict Data Program source:ucdp-country-years",
                        "ucdp-country-year:652/2017/deaths-one-sided DEATHS_ONE_SIDED PERSON EXACTLY 7 7 7 2017-01-01"
                                + " 2017-12-31 SYR Uppsala Conflict Data Program source:ucdp-country-years");
        assertThat(imports.file(ImportJob.AUTO, fixture("country_years.csv"), "25.1")
                        .tally())
                .isEqualTo(new ImportCounts(0, 0, 12, 0));
    }

    @Test
    void aNewerTableBringsFiguresUpToDateAndAnOlderOneDoesNot() throws Exception {
        imports.file(ImportJob.AUTO, fixture("country_years.csv"), "24.1");
        String text = Files.readString(fixture("country_years.csv"))
                .replace("2017,Middle East,100,", "2017,Middle East,101,");
        Path newer = Files.writeString(folder.resolve("newer.csv"), text);
        assertThat(imports.file(ImportJob.AUTO, newer, "25.1").tally()).isEqualTo(new ImportCounts(0, 1, 11, 0));
        assertThat(store.rows("select record_type, record_ref, changes from revision"))
                .containsExactly(
                        "ReportedStatistic ucdp-country-year:652/2017/deaths-state-based"
                                + " {\"quantity.amount\":{\"from\":100,\"to\":101},\"quantity.best\":{\"from\":100,\"to\":101}}");
        assertThat(store.rows("select ref, version from reported_statistic where version > 1"))
                .containsExactly("ucdp-country-year:652/2017/deaths-state-based 2");
        var older = imports.file(ImportJob.AUTO, fixture("country_years.csv"), "24.1");
        assertThat(older.tally()).isEqualTo(new ImportCounts(0, 0, 12, 0));
        assertThat(older.issues()).containsEntry(IssueKind.OLDER_RELEASE, 1L);
    }

    private Path fixture(String name) throws Exception {
        return Path.of(getClass().getResource("/org/casus/dataset/ucdp/" + name).toURI());
    }
}
