package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casus.dataset.intake.Rows.event;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.Toll;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an import leaves in the store, told by made-up rows. */
@Execution(ExecutionMode.CONCURRENT)
class ImportTest {

    /** The summary as it has to be, from the events themselves. */
    private static final String LIVE_SUMMARY = """
            select release.dataset_id, coalesce(event.country_id, 0),
              extract(year from date_start) * 12 + extract(month from date_start) - 1 as month_no,
              coalesce(type_of_violence, '') as kind, count(*), sum(coalesce(deaths_low, 0)),
              sum(coalesce(deaths_best, deaths_low, 0)), sum(coalesce(deaths_high, 0)), sum(coalesce(deaths_civilians, 0)),
              sum(case when deaths_low is null and (deaths_best is not null or deaths_high is not null) then 1 else 0 end),
              sum(case when deaths_high is null and (deaths_best is not null or deaths_low is not null) then 1 else 0 end)
            from event join release on release.id = event.release_id
            group by release.dataset_id, coalesce(event.country_id, 0),
              extract(year from date_start) * 12 + extract(month from date_start) - 1, coalesce(type_of_violence, '')
            order by 1, 2, 3, 4
            """;

    private static final String KEPT_SUMMARY = """
            select dataset_id, country_id, month_no, type_of_violence, events, deaths_low, deaths_best, deaths_high,
              deaths_civilians, without_low, without_high
            from event_summary order by 1, 2, 3, 4
            """;

    private TestStore store;
    private Imports imports;

    @BeforeEach
    void open() throws Exception {
        store = openStore();
        imports = new Imports(store);
    }

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void storesAnEventWithAllItBringsAlong() throws SQLException {
        var report = imports.rows("1.1", List.of(event(1, 4)));
        assertThat(report.tally()).isEqualTo(new ImportCounts(1, 0, 0, 0));
        assertThat(store.rows("""
                select event.ref, event.title, date_start, date_precision, type_of_violence, conflict.ref, dyad.ref, place.name,
                  country.alpha3, event.prio_grid, source_count, deaths_low, deaths_best, deaths_high, basis, event.version, release.ref
                from event join conflict on conflict.id = event.conflict_id join dyad on dyad.id = dyad_id
                join place on place.id = place_id join country on country.id = event.country_id
                join release on release.id = release_id
                """))
                .containsExactly(
                        "test:1 Fight at Port 1 2020-01-02 DAY NON_STATE test-conflict:1 test-dyad:1 Port 1 SYR 182602 1"
                                + " 4 4 6 SOURCE_CODED 1 release:test/1.1");
        assertThat(store.rows("""
                select side, role, actor.ref, actor.name, actor_name.kind, actor_name.name
                from participation join actor on actor.id = participation.actor_id
                join actor_name on actor_name.actor_id = actor.id order by side
                """))
                .containsExactly(
                        "A PARTICIPANT test-actor:1 Government of Arcadia PRIMARY Government of Arcadia",
                        "B PARTICIPANT test-actor:2 Arcadian Front PRIMARY Arcadian Front");
        assertThat(store.rows("""
                select claim.ref, report.ref, source.ref, source.kind, speaker_as_coded, metric, victim_group, amount,
                  quantifier, low, best, high, confirmation
                from claim join source on source.id = reported_by_id and source.id = attributed_to_id
                join report on report.id = report_id
                """))
                .containsExactly(
                        "test:1/coded report:0 source:test DATASET a \"spokesman\" ­– مصدر KILLED ALL 4 RANGE 4 4 6 UNCONFIRMED");
        assertThat(store.value("select count(*) from event_report")).isEqualTo("1");
        assertThat(store.rows("select status, rows_read, created, complete, failure from import_run"))
                .containsExactly("COMPLETED 1 1 " + no() + " -");
    }

    @Test
    void theSameRowsOnceMoreChangeNothing() throws SQLException {
        imports.rows("1.1", rows(100));
        var before = contents();
        var report = imports.rows("1.1", rows(100));
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 0, 100, 0));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aNewerReleaseTakesUnchangedEventsOver() throws SQLException {
        imports.rows("9.1", rows(10));
        var report = imports.rows("21.1", rows(10));
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 0, 10, 0));
        assertThat(
                        store.rows(
                                "select distinct release.version, event.version from event join release on release.id = release_id"))
                .containsExactly("21.1 1");
        assertThat(store.value("select count(*) from revision")).isEqualTo("0");
    }

    @Test
    void anOlderReleaseChangesNothing() throws SQLException {
        imports.rows("21.1", rows(10));
        var before = contents();
        var report = imports.complete("9.1", List.of(event(1, 50)));
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 0, 1, 0));
        assertThat(report.issues()).containsEntry(IssueKind.OLDER_RELEASE, 1L);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aChangedRowUpdatesItsEventAndSaysWhatChanged() throws SQLException {
        imports.rows("1.1", rows(10));
        var rows = rows(10);
        var militia = new ActorRecord("test-actor:3", "Militia", Rows.STATE.kind());
        rows.set(3, event(3, new Toll(7, 8, 9, null, 0, 0, 0), militia, "Port 3"));
        var report = imports.rows("2.1", rows);
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 1, 9, 0));
        assertThat(store.rows("select record_type, record_ref, action, changes from revision"))
                .containsExactly(
                        "Event test:3 UPDATED {\"fatalities.low\":{\"from\":3,\"to\":7},\"fatalities.best\":{\"from\":3,\"to\":8},"
                                + "\"fatalities.high\":{\"from\":5,\"to\":9},\"fatalities.sideA\":{\"from\":3,\"to\":null},"
                                + "\"participations\":{\"from\":[{\"actor\":\"test-actor:1\",\"side\":\"A\",\"role\":\"PARTICIPANT\"},"
                                + "{\"actor\":\"test-actor:2\",\"side\":\"B\",\"role\":\"PARTICIPANT\"}],"
                                + "\"to\":[{\"actor\":\"test-actor:3\",\"side\":\"A\",\"role\":\"PARTICIPANT\"},"
                                + "{\"actor\":\"test-actor:2\",\"side\":\"B\",\"role\":\"PARTICIPANT\"}]}}");
        assertThat(store.rows("select version, deaths_best, deaths_a from event where ref = 'test:3'"))
                .containsExactly("2 8 -");
        assertThat(store.rows("select amount, low, high from claim where ref = 'test:3/coded'"))
                .containsExactly("8 7 9");
        assertThat(store.rows("""
                select actor.ref from participation join actor on actor.id = actor_id
                join event on event.id = event_id where event.ref = 'test:3' order by side
                """)).containsExactly("test-actor:3", "test-actor:2");
        assertSummaryIsRight();
    }

    @Test
    void aMoveSaysWhichPlaceItIsNowAndWhatOfItDiffers() throws SQLException {
        imports.rows("1.1", List.of(event(1, 4)));
        String port = store.value("select ref from place");
        imports.rows("2.1", List.of(event(1, new Toll(4, 4, 6, 4, 0, 0, 0), Rows.STATE, "Quay")));
        String quay = store.value("select place.ref from place join event on event.place_id = place.id");
        assertThat(store.value("select changes from revision"))
                .isEqualTo("{\"title\":{\"from\":\"Fight at Port 1\",\"to\":\"Fight at Quay\"},\"place\":{\"from\":\""
                        + port + "\",\"to\":\"" + quay + "\"},\"place.name\":{\"from\":\"Port 1\",\"to\":\"Quay\"}}");
        assertThat(store.rows("select speaker_as_coded, recorded_at > (select min(recorded_at) from event) from claim"))
                .containsExactly("a \"spokesman\" ­– مصدر " + store.value("select true"));
    }

    @Test
    void partsInAnotherOrderAreNoChange() throws SQLException {
        imports.rows("1.1", List.of(event(1, 4)));
        EventRecord row = event(1, 4);
        var turned = new ArrayList<>(row.participations().reversed());
        assertThat(imports.rows("1.1", List.of(with(row, turned))).tally()).isEqualTo(new ImportCounts(0, 0, 1, 0));
        assertThat(store.value("select count(*) from revision")).isEqualTo("0");
    }

    private static EventRecord with(EventRecord row, List<ParticipationRecord> participations) {
        return new EventRecord(
                row.row(),
                row.ref(),
                row.title(),
                row.start(),
                row.end(),
                row.precision(),
                row.precisionCode(),
                row.ongoing(),
                row.type(),
                row.conflict(),
                row.dyad(),
                row.place(),
                row.clarity(),
                row.sourceCount(),
                row.notes(),
                row.toll(),
                row.speaker(),
                participations,
                row.classifications(),
                row.tags(),
                row.reports());
    }

    @Test
    void anotherNameOfAnActorBecomesAnAliasAndNoChangeOfTheEvent() throws SQLException {
        imports.rows("1.1", rows(3));
        var renamed = new ActorRecord("test-actor:1", "Republic of Arcadia", Rows.STATE.kind());
        var toll = new Toll(1, 1, 3, 1, 0, 0, 0);
        for (int i = 0; i < 2; i++) {
            var report = imports.rows("1.1", List.of(event(1, toll, renamed, "Port 1")));
            assertThat(report.tally()).isEqualTo(new ImportCounts(0, 0, 1, 0));
        }
        assertThat(store.rows("""
                select actor_name.kind, actor_name.name from actor_name join actor on actor.id = actor_id
                where actor.ref = 'test-actor:1' order by 1
                """)).containsExactly("ALIAS Republic of Arcadia", "PRIMARY Government of Arcadia");
    }

    @Test
    void ofTwoRowsOfOneEventTheLastCounts() throws SQLException {
        var report = imports.rows("1.1", List.of(event(1, 4), event(2, 1), event(1, 6)));
        assertThat(report.tally()).isEqualTo(new ImportCounts(2, 0, 1, 0));
        assertThat(report.issues()).containsEntry(IssueKind.DUPLICATE_REF, 1L);
        assertThat(store.value("select deaths_best from event where ref = 'test:1'"))
                .isEqualTo("6");
        assertSummaryIsRight();
    }

    @Test
    void acrossChunksTheLastRowCountsToo() throws SQLException {
        var rows = rows(2 * ChunkReader.EVENTS);
        rows.add(event(1, 99));
        var report = imports.rows("1.1", rows);
        assertThat(report.tally()).isEqualTo(new ImportCounts(rows.size() - 1, 1, 0, 0));
        assertSummaryIsRight();
    }

    @Test
    void aCompleteFileRemovesWhatItLacksAndItCanComeBack() throws SQLException {
        imports.rows("1.1", rows(20));
        var report = imports.complete("1.1", rows(15));
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 0, 15, 5));
        assertThat(store.value("select count(*) from event")).isEqualTo("15");
        assertThat(store.value("select count(*) from claim")).isEqualTo("15");
        assertThat(store.rows("select record_ref, action from revision where action <> 'CREATED' order by record_ref"))
                .containsExactly(
                        "test:15 REMOVED", "test:16 REMOVED", "test:17 REMOVED", "test:18 REMOVED", "test:19 REMOVED");
        assertThat(store.value("select changes from revision where record_ref = 'test:16' and action = 'REMOVED'"))
                .startsWith("{\"title\":\"Fight at Port 2\",\"start\":\"2020-01-17\"")
                .contains("\"fatalities.best\":16", "\"place.name\":\"Port 2\"", "\"place.country\":\"country:SYR\"");
        assertSummaryIsRight();
        assertThat(imports.complete("1.1", rows(20)).tally()).isEqualTo(new ImportCounts(5, 0, 15, 0));
        assertThat(store.value("select count(*) from revision where action = 'RESTORED'"))
                .isEqualTo("5");
        assertSummaryIsRight();
    }

    @Test
    void anEventWhoseRowIsRejectedIsNotRemoved() throws SQLException {
        imports.rows("1.1", rows(3));
        var issue = new RowIssue(3, "test:2", IssueSeverity.ERROR, IssueKind.BAD_VALUE, "No date.");
        var report = imports.run("1.1", true, false, rows(2), List.of(issue));
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 0, 2, 0));
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(store.rows("select row_number, record_ref, severity, kind, message from row_issue"))
                .containsExactly("3 test:2 ERROR BAD_VALUE No date.");
    }

    @Test
    void nothingIsRemovedWhileRowsCannotBeRead() throws SQLException {
        imports.rows("1.1", rows(3));
        var issue = new RowIssue(3, null, IssueSeverity.ERROR, IssueKind.UNREADABLE_ROW, "Torn.");
        var report = imports.run("1.1", true, false, rows(1), List.of(issue));
        assertThat(report.notRemoved()).isNotNull();
        assertThat(store.value("select count(*) from event")).isEqualTo("3");
    }

    @Test
    void aDryRunTellsAndLeavesNothing() throws SQLException {
        var first = imports.run("1.1", false, true, rows(10), List.of());
        assertThat(first.tally()).isEqualTo(new ImportCounts(10, 0, 0, 0));
        assertThat(store.rows("select id from dataset union all select id from import_run"))
                .isEmpty();
        imports.rows("1.1", rows(10));
        var before = contents();
        var changed = rows(9);
        changed.set(1, event(1, 77));
        var report = imports.run("2.1", true, true, changed, List.of());
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 1, 8, 1));
        assertThat(report.examples()).hasSize(2).element(0).asString().startsWith("UPDATED test:1 {\"fatalities.low\"");
        assertThat(contents()).isEqualTo(before);
        assertThat(store.value("select count(*) from import_run")).isEqualTo("1");
    }

    @Test
    void whatWasStoredBeforeAFileBreaksStays() throws SQLException {
        var rows = rows(ChunkReader.EVENTS + 10);
        rows.add(null);
        assertThatThrownBy(() -> imports.rows("1.1", rows))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("broken at row");
        assertThat(store.rows("select status, created, failure from import_run"))
                .containsExactly("FAILED " + (rows.size() - 1) + " The file is broken at row " + rows.size() + ".");
        assertThat(store.value("select count(*) from event")).isEqualTo(Integer.toString(rows.size() - 1));
        assertSummaryIsRight();
    }

    @Test
    void aFileThatBreaksAtOnceLeavesNothing() throws SQLException {
        assertThatThrownBy(() -> imports.rows("1.1", Arrays.asList((EventRecord) null)))
                .isInstanceOf(ImportRefused.class);
        assertThat(store.rows(
                        "select id from dataset union all select id from release union all select id from import_run"))
                .isEmpty();
    }

    @Test
    void oneImportAtATime() throws SQLException {
        try (var _ = ImportLock.take(store.source())) {
            assertThatThrownBy(() -> imports.rows("1.1", rows(1)))
                    .isInstanceOf(ImportRefused.class)
                    .hasMessageStartingWith("Another import is running");
        }
        assertThat(imports.rows("1.1", rows(1)).tally().created()).isEqualTo(1);
    }

    @Test
    void whoComesSecondIsToldWhichImportIsRunning() throws SQLException {
        imports.rows("1.1", rows(1));
        try (var lock = ImportLock.take(store.source());
                var statement = lock.connection().createStatement()) {
            statement.executeUpdate("update import_run set status = 'RUNNING'");
            lock.connection().commit();
            assertThatThrownBy(() -> imports.rows("1.2", rows(1)))
                    .hasMessageMatching(
                            "Another import is running on this store \\(rows.*\\.csv into release:test/1\\.1, since .*Z\\): wait until it is done\\.");
        }
    }

    @Test
    void aRunWhoseProcessDiedBecomesInterrupted() throws SQLException {
        imports.rows("1.1", rows(1));
        try (var connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update import_run set status = 'RUNNING', finished_at = null");
        }
        imports.rows("1.1", rows(1));
        assertThat(store.rows("select status from import_run order by id")).containsExactly("INTERRUPTED", "COMPLETED");
    }

    @Test
    void eachChunkRaisesTheDataVersion() throws SQLException {
        long before = Long.parseLong(store.value("select version from data_version"));
        imports.rows("1.1", rows(ChunkReader.EVENTS + 1));
        assertThat(Long.parseLong(store.value("select version from data_version")))
                .isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void issuesThatKeepNoRowOutAreStoredUpToALimit() throws SQLException {
        List<RowIssue> issues = new ArrayList<>();
        for (int i = 0; i < IssueLog.MOST_STORED + 5; i++) {
            issues.add(new RowIssue(i, "test:1", IssueSeverity.WARNING, IssueKind.TOLL_ORDER, "Odd."));
        }
        issues.add(new RowIssue(1, "test:1", IssueSeverity.ERROR, IssueKind.BAD_VALUE, "Wrong."));
        var report = imports.run("1.1", false, false, rows(1), issues);
        assertThat(report.issuesNotStored()).isEqualTo(5);
        assertThat(store.rows("select severity, count(*) from row_issue group by severity order by 1"))
                .containsExactly("ERROR 1", "WARNING " + IssueLog.MOST_STORED);
    }

    @Test
    void tollsThatNobodyCountedAddNothing() throws SQLException {
        imports.rows("1.1", List.of(event(1, new Toll(null, null, null, null, null, null, null), Rows.STATE, "Port")));
        assertThat(store.rows("select events, deaths_best from event_summary")).containsExactly("1 0");
        assertThat(store.value("select count(*) from claim")).isEqualTo("0");
        imports.rows("1.1", List.of(event(1, 3)));
        assertThat(store.rows("select ref, amount from claim")).containsExactly("test:1/coded 3");
        assertSummaryIsRight();
    }

    private static List<EventRecord> rows(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(n -> event(n, n)).toList());
    }

    private void assertSummaryIsRight() throws SQLException {
        assertThat(store.rows(KEPT_SUMMARY)).isEqualTo(store.rows(LIVE_SUMMARY));
    }

    /** All that a reader of events can see. */
    private List<String> contents() throws SQLException {
        List<String> contents = new ArrayList<>();
        for (String table : List.of(
                "event",
                "participation",
                "report",
                "claim",
                "actor",
                "actor_name",
                "place",
                "dyad",
                "revision",
                "event_summary",
                "source",
                "dataset")) {
            contents.addAll(store.rows("select * from " + table + " order by 1, 2, 3, 4"));
        }
        return contents;
    }

    private String no() throws SQLException {
        return store.value("select false");
    }
}
