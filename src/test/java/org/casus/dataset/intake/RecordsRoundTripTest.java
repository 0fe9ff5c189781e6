package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.ImportCounts;
import org.casus.event.records.RecordFile;
import org.casus.store.TestStore;
import org.casus.store.Uid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What one store exports in Casus's own format, another has: every field of every record. */
@Execution(ExecutionMode.CONCURRENT)
class RecordsRoundTripTest {

    private static final Set<String> COMPARED = Set.of(
            "actor",
            "actor_name",
            "actor_relation",
            "claim",
            "claim_confirmation",
            "classification",
            "conflict",
            "country",
            "country_alias",
            "dataset",
            "dyad",
            "event",
            "event_link",
            "event_report",
            "event_summary",
            "event_tag",
            "merged_actor",
            "participation",
            "place",
            "release",
            "report",
            "reported_statistic",
            "reported_statistic_country",
            "source");

    /** What a store does and remembers, beside what it knows. */
    private static final Set<String> ITS_OWN = Set.of(
            "api_key",
            "audit_entry",
            "data_version",
            "deferred_index",
            "event_change",
            "event_creation",
            "flyway_schema_history",
            "import_lock",
            "import_run",
            "revision",
            "row_issue");

    /** Columns with ids of other records, and the tables of these. Two of one name tell their table before. */
    private static final Map<String, String> REFERENCES = new LinkedHashMap<>();

    static {
        for (String table : List.of(
                "dataset",
                "release",
                "country",
                "actor",
                "event",
                "report",
                "place",
                "conflict",
                "dyad",
                "reported_statistic")) {
            REFERENCES.put(table + "_id", table);
        }
        REFERENCES.put("publisher_id", "source");
        REFERENCES.put("reported_by_id", "source");
        REFERENCES.put("attributed_to_id", "source");
        REFERENCES.put("side_a_id", "actor");
        REFERENCES.put("side_b_id", "actor");
        REFERENCES.put("victim_actor_id", "actor");
        REFERENCES.put("responsible_id", "actor");
        REFERENCES.put("said_by_id", "source");
        REFERENCES.put("claim_confirmation.claim_id", "claim");
        REFERENCES.put("claim_confirmation.restores_id", "claim");
        REFERENCES.put("subject_id", "actor");
        REFERENCES.put("actor_relation.other_id", "actor");
        REFERENCES.put("event_link.other_id", "event");
        REFERENCES.put("claim.supersedes_id", "claim");
        REFERENCES.put("reported_statistic.supersedes_id", "reported_statistic");
    }

    @TempDir
    Path folder;

    private TestStore original;
    private TestStore copy;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @BeforeEach
    void open() throws Exception {
        original = openStore();
        copy = openStore();
        fill(original);
    }

    @AfterEach
    void close() throws Exception {
        original.close();
        copy.close();
    }

    @Test
    void theCopyHasEveryFieldOfEveryRecord() throws Exception {
        Path file = export(original, "records.ndjson");
        long lines = Files.readAllLines(file).size() - 1;
        var report = new Imports(copy).file(ImportJob.AUTO, file, null);
        assertThat(copy.rows("select row_number, record_ref, message from row_issue"))
                .isEmpty();
        assertThat(report.tally()).isEqualTo(new ImportCounts(lines - ties(file), ties(file), 0, 0));
        Map<String, List<String>> before = contents(original);
        Map<String, List<String>> after = contents(copy);
        assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));

        assertThat(new Imports(copy).file(ImportJob.AUTO, file, null).tally())
                .isEqualTo(new ImportCounts(0, 0, (int) lines, 0));
        assertThat(withoutFirst(export(copy, "again.ndjson"))).containsExactlyInAnyOrderElementsOf(withoutFirst(file));
    }

    @Test
    void whatDiffersIsUpdatedAndRevised() throws Exception {
        Path file = export(original, "records.ndjson");
        new Imports(copy).file(ImportJob.AUTO, file, null);
        String text = Files.readString(file)
                .replace("\"title\":\"Armed clash: ", "\"title\":\"Clash: ")
                .replace("\"fatalities\":{\"best\":20", "\"fatalities\":{\"best\":21");
        Path changed = Files.writeString(folder.resolve("changed.ndjson"), text);
        long revisions = Long.parseLong(copy.value("select count(*) from revision"));
        var report = new Imports(copy).file(ImportJob.AUTO, changed, null);
        assertThat(report.tally().updated()).isEqualTo(1);
        assertThat(report.tally().created()).isZero();
        assertThat(Long.parseLong(copy.value("select count(*) from revision"))).isEqualTo(revisions + 1);
        assertThat(
                        copy.value(
                                "select max(changes) from revision where record_ref = 'acled:SYR900001' and action = 'UPDATED'"))
                .startsWith("{\"title\":{\"from\":\"Armed clash: ")
                .contains("\"fatalities.best\":{\"from\":20,\"to\":21}");
        assertThat(copy.value("select version from event where ref = 'acled:SYR900001'"))
                .as("whatever the file says, who saw version 1 has not seen this")
                .isEqualTo("2");
        assertThat(new Imports(copy).file(ImportJob.AUTO, changed, null).tally().updated())
                .as("another version alone is no difference")
                .isZero();
        assertThat(copy.rows("select sum(coalesce(deaths_best, deaths_low)), sum(deaths_high), count(*) from event"))
                .isEqualTo(copy.rows("select sum(deaths_best), sum(deaths_high), sum(events) from event_summary"));
    }

    @Test
    void aFileThatNoCasusWroteIsRead() throws Exception {
        Path file = resource("records.ndjson");
        var report = new Imports(copy).file(ImportJob.AUTO, file, null);
        assertThat(copy.rows("select row_number, record_ref, message from row_issue"))
                .isEmpty();
        assertThat(report.tally()).isEqualTo(new ImportCounts(14, 2, 0, 0));
        assertThat(copy.rows("select ref, latitude, prio_grid, fingerprint from event order by ref"))
                .containsExactly("valley:1 10.25 144402 -42", "valley:2 - - 9007199254740993");
        assertThat(copy.value("select count(*) from reported_statistic where supersedes_id is not null"))
                .isEqualTo("1");
        assertThat(copy.value("select sum(last_id - first_id + 1) from event_creation where run_id is not null"))
                .as("events that the feed of changes tells of")
                .isEqualTo("2");
        assertThat(new Imports(copy).file(ImportJob.AUTO, file, null).tally()).isEqualTo(new ImportCounts(0, 0, 16, 0));
    }

    @Test
    void aFileOfVersionOneGivesTheSame() throws Exception {
        try (TestStore other = openStore()) {
            new Imports(copy).file(ImportJob.AUTO, resource("records.ndjson"), null);
            var report = new Imports(other).file(ImportJob.AUTO, resource("records-1.ndjson"), null);
            assertThat(report.tally()).isEqualTo(new ImportCounts(14, 2, 0, 0));
            assertThat(contents(other)).isEqualTo(contents(copy));
            List<String> lines = withoutFirst(export(other, "now.ndjson"));
            assertThat(lines).isEqualTo(withoutFirst(export(copy, "copy.ndjson")));
            assertThat(String.join("\n", lines))
                    .contains("\"fatalities\":{\"low\":3,\"best\":4,\"high\":6,\"sideA\":1,")
                    .contains("\"quantity\":{\"quantifier\":\"SEVERAL\"},\"period\":{\"from\":\"2023-01-01\",")
                    .contains("\"likeness\":{\"score\":0.75,\"daysApart\":1,\"kmApart\":12.5,\"time\":0.9,");
        }
    }

    @Test
    void aFileOfALaterVersionIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("later.ndjson"), "{\"casus\":\"records\",\"version\":3}\n");
        assertThatThrownBy(() -> new Imports(copy).file(ImportJob.AUTO, file, null))
                .hasMessageContaining(
                        "later.ndjson has version 3 of Casus's own format; this Casus reads versions 1 to 2.");
    }

    @Test
    void anEventThatMovedSaysWhere() throws Exception {
        new Imports(copy).file(ImportJob.AUTO, resource("records.ndjson"), null);
        Path moved = Files.writeString(
                folder.resolve("moved.ndjson"),
                """
                {"casus":"records","version":2}
                {"type":"place","ref":"place:ford","name":"Ford","latitude":10.25,"longitude":21.5,"precision":"NEAR"}
                """
                        + Files.readString(resource("records.ndjson"))
                                .lines()
                                .filter(line -> line.contains("\"ref\":\"valley:1\""))
                                .findFirst()
                                .orElseThrow()
                                .replace("\"place:mill\"", "\"place:ford\""));
        new Imports(copy).file(ImportJob.AUTO, moved, null);
        assertThat(copy.value("select changes from revision where record_ref = 'valley:1' and action = 'UPDATED'"))
                .isEqualTo("{\"place\":{\"from\":\"place:mill\",\"to\":\"place:ford\"},"
                        + "\"place.name\":{\"from\":\"Old mill\",\"to\":\"Ford\"},"
                        + "\"place.longitude\":{\"from\":20.75,\"to\":21.5},"
                        + "\"place.precision\":{\"from\":\"EXACT\",\"to\":\"NEAR\"},"
                        + "\"place.precisionCode\":{\"from\":\"1\",\"to\":null},"
                        + "\"place.precisionScheme\":{\"from\":\"valley\",\"to\":null},"
                        + "\"place.country\":{\"from\":\"country:SYR\",\"to\":null},"
                        + "\"place.admin1\":{\"from\":\"Lowlands\",\"to\":null}}");
    }

    @Test
    void linesThatAreWrongAreIssues() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.ndjson"), """
                {"casus":"records","version":2}
                {"type":"source","ref":"source:a","kind":"NGO","name":"A"}
                not json
                {"type":"sauce","ref":"source:b"}
                {"type":"source","ref":"source:b","kind":"SHOP","name":"B"}
                {"type":"source","ref":"source:c","kind":"NGO"}
                {"type":"source","ref":"source:d","kind":"NGO","name":"D","size":3}
                {"type":"source","kind":"NGO","name":"E"}
                {"type":"place","ref":"place:f","name":"F","precision":"EXACT","latitude":99.5,"longitude":1}
                {"type":"release","ref":"release:none/1","dataset":"dataset:none","version":"1","kind":"FINAL"}
                {"type":"actor-ties","ref":"actor:none","relations":[]}
                {"type":"event-links","ref":"x:1","links":[{"kind":"FOLLOWS","other":"x:1"}]}
                {"type":"statistic","ref":"x:2","countries":["country:SYR","country:SYR"]}
                {"type":"event","ref":"x:3","fatalities":11}
                {"type":"event-links","ref":"x:1","links":[{"kind":"POSSIBLY_SAME","other":"x:4","likeness":{"score":0.5,"size":1}}]}
                {"type":"claim","ref":"x:5","event":"x:3","confirmation":"DENIED","reportedBy":"source:a","recordedAt":"2022-01-22T08:00:00Z"}
                {"type":"claim-confirmations","ref":"x:5","confirmations":[{"confirmation":"RETRACTED","restores":"x:5"}]}

                {"type":"conflict","ref":"conflict:g","name":"G"}
                """);
        var report = new Imports(copy).file(ImportJob.AUTO, file, null);
        assertThat(report.tally()).isEqualTo(new ImportCounts(2, 0, 0, 0));
        assertThat(report.rejected()).isEqualTo(15);
        assertThat(copy.rows("select row_number, kind from row_issue order by row_number"))
                .containsExactly(
                        "2 UNREADABLE_ROW",
                        "3 BAD_VALUE",
                        "4 BAD_VALUE",
                        "5 MISSING_VALUE",
                        "6 BAD_VALUE",
                        "7 BAD_VALUE",
                        "8 BAD_VALUE",
                        "9 BAD_VALUE",
                        "10 BAD_VALUE",
                        "11 BAD_VALUE",
                        "12 MISSING_VALUE",
                        "13 MISSING_VALUE",
                        "14 BAD_VALUE",
                        "15 BAD_VALUE",
                        "16 BAD_VALUE");
    }

    @Test
    void linesThatNestDeepAreIssues() throws Exception {
        StringBuilder lines = new StringBuilder("{\"casus\":\"records\",\"version\":2}\n");
        for (int depth : new int[] {51, 1_001, 500_000}) {
            lines.append("{\"type\":\"source\",\"ref\":\"source:a\",\"name\":")
                    .append("[".repeat(depth))
                    .append("]".repeat(depth))
                    .append("}\n")
                    .append("{\"a\":".repeat(depth))
                    .append("1")
                    .append("}".repeat(depth))
                    .append('\n');
        }
        lines.append("{\"type\":\"source\",\"ref\":\"source:a\",\"kind\":\"NGO\",\"name\":\"A\"}\n");
        Path file = Files.writeString(folder.resolve("deep.ndjson"), lines);
        var report = new Imports(copy).file(ImportJob.AUTO, file, null);
        assertThat(report.tally().created()).isEqualTo(1);
        assertThat(copy.rows("select distinct kind, message from row_issue"))
                .containsExactly(
                        "UNREADABLE_ROW The line nests deeper than 50 levels, or has a number or a name without an end.");
    }

    @Test
    void whatWasMergedStaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("actors.ndjson"), """
                {"casus":"records","version":2}
                {"type":"source","ref":"source:a","kind":"NGO","name":"A"}
                {"type":"actor","ref":"a:one","kind":"MILITIA","name":"One","names":[{"kind":"PRIMARY","name":"One"}],"mergedRefs":["a:old"]}
                {"type":"actor","ref":"a:two","kind":"MILITIA","name":"Two","names":[{"kind":"PRIMARY","name":"Two"}]}
                """);
        assertThat(new Imports(copy).file(ImportJob.AUTO, file, null).tally()).isEqualTo(new ImportCounts(3, 0, 0, 0));
        // A file from before: the one that is gone is there, and others name it.
        Path older = Files.writeString(folder.resolve("older.ndjson"), """
                {"casus":"records","version":2}
                {"type":"actor","ref":"a:old","kind":"MILITIA","name":"Old","names":[{"kind":"PRIMARY","name":"Old"}]}
                {"type":"actor","ref":"a:one","kind":"MILITIA","name":"One","names":[{"kind":"PRIMARY","name":"One"}]}
                {"type":"actor","ref":"a:three","kind":"MILITIA","name":"Three","mergedRefs":["a:old"]}
                {"type":"actor","ref":"a:four","kind":"MILITIA","name":"Four","mergedRefs":["a:two"]}
                {"type":"actor","ref":"a:five","kind":"MILITIA","name":"Five","mergedRefs":["a:gone"]}
                {"type":"actor","ref":"a:six","kind":"MILITIA","name":"Six","mergedRefs":["a:gone"]}
                {"type":"dyad","ref":"d:1","name":"D","sideA":"a:old","sideB":"a:two"}
                {"type":"actor-ties","ref":"a:two","relations":[{"kind":"PARENT","other":"a:old"}]}
                """);
        for (int time = 0; time < 2; time++) {
            ImportCounts tally =
                    new Imports(copy).file(ImportJob.AUTO, older, null).tally();
            assertThat(tally).isEqualTo(time == 0 ? new ImportCounts(2, 1, 1, 0) : new ImportCounts(0, 0, 4, 0));
        }
        assertThat(copy.rows("select distinct row_number, message from row_issue order by row_number"))
                .containsExactly(
                        "1 It was merged into a:one here, which answers in its place.",
                        "3 mergedRefs has a:old, which was merged into a:one here.",
                        "4 mergedRefs has a:two, which is an actor here: merge the two by mergeActors first.",
                        "6 mergedRefs has a:gone, which was merged into a:five here.");
        assertThat(copy.rows(
                        "select m.ref, a.ref from merged_actor m join actor a on a.id = m.actor_id order by m.ref"))
                .containsExactly("a:gone a:five", "a:old a:one");
        assertThat(
                        copy.rows(
                                "select a.ref, b.ref from dyad join actor a on a.id = side_a_id join actor b on b.id = side_b_id"))
                .containsExactly("a:one a:two");
        assertThat(copy.rows("select o.ref from actor_relation join actor o on o.id = other_id"))
                .containsExactly("a:one");
    }

    private Path resource(String name) throws Exception {
        return Path.of(
                getClass().getResource("/org/casus/dataset/casus/" + name).toURI());
    }

    private static long ties(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("{\"type\":\"actor-ties\"")
                        || line.startsWith("{\"type\":\"event-links\"")
                        || line.startsWith("{\"type\":\"claim-confirmations\""))
                .count();
    }

    private static List<String> withoutFirst(Path file) throws Exception {
        return Files.readAllLines(file).stream().skip(1).toList();
    }

    private Path export(TestStore store, String name) throws Exception {
        var out = new ByteArrayOutputStream();
        new RecordFile(store.source()).write(out, count -> {});
        return Files.writeString(folder.resolve(name), out.toString(StandardCharsets.UTF_8));
    }

    /** A store with records of every table: imported ones, and those that only a desk makes. */
    private void fill(TestStore store) throws Exception {
        Imports imports = new Imports(store);
        for (String[] file : new String[][] {
            {"ucdp/oddities.csv", "21.1"},
            {"ucdp/actors.csv", "22.1"},
            {"ucdp/country_years.csv", "25.1"},
            {"ucdp/conflicts.csv", "25.1"},
            {"ucdp/dyads.csv", "25.1"},
            {"acled/dyadic.csv", null},
            {"gdelt/events.tsv", null},
            {"gdelt/mentions.tsv", null}
        }) {
            imports.file(
                    ImportJob.AUTO,
                    Path.of(getClass()
                            .getResource("/org/casus/dataset/" + file[0])
                            .toURI()),
                    file[1]);
        }
        long one = id(store, "event", "acled:SYR900001");
        long other = id(store, "event", "gdelt:900000001");
        long actor = id(store, "actor", "acled-actor:Asayish");
        long source = id(store, "source", "source:sohr");
        long place = Long.parseLong(store.value("select min(id) from place"));
        run(
                store,
                "insert into event_link values (901, %d, %d, 'POSSIBLY_SAME', 'the same day', 0.815, 1, 12.5, 0.9, 0.8, null, 0.7)"
                        .formatted(one, other));
        run(
                store,
                "update actor_name set language = 'ar', valid_from = date '2014-01-01', valid_to = date '2020-12-31'"
                        + " where actor_id = " + actor);
        run(
                store,
                "insert into actor_relation values (902, %d, 'PARENT', %d, date '2014-01-01', null)"
                        .formatted(actor, id(store, "actor", "acled-actor:QSD: Syrian Democratic Forces")));
        for (String ref : List.of("desk-actor:gone", "desk-actor:gone-too")) {
            run(store, "insert into merged_actor values ('%s', '%s', %d)".formatted(Uid.of(ref), ref, actor));
        }
        run(store, "update source set country_id = 760, url = 'https://example.org/' where id = " + source);
        run(store, "update report set language = 'en' where id = (select min(id) from report)");
        run(store, "update release set published_on = date '2021-06-01' where version = '21.1'");
        for (int n = 0; n < 2; n++) {
            String ref = "claim:desk-" + n;
            run(store, """
                    insert into claim (id, uid, ref, event_id, report_id, reported_by_id, attributed_to_id, said_at, metric,
                      victim_group, victim_actor_id, amount, quantifier, low, best, high, confirmation, supersedes_id, note,
                      recorded_at)
                    values (%d, '%s', '%s', %d, (select min(id) from report), %d, %d,
                      timestamp with time zone '2022-01-21 09:30:00.123456+00', 'INJURED', 'SECURITY_FORCES', %d, 5000000000,
                      'AT_LEAST', 5, 5, null, 'DISPUTED', %s, 'A note "quoted"', timestamp with time zone '2022-01-22 08:00:00+00')
                    """.formatted(910 + n, Uid.of(ref), ref, one, source, source, actor, n == 0 ? "null" : "910"));
            String statistic = "statistic:desk-" + n;
            run(store, """
                    insert into reported_statistic (id, uid, ref, indicator, subject_id, place_id, place_name, unit, amount,
                      quantifier, low, best, high, as_of, reported_by_id, confirmation, note, recorded_at)
                    values (%d, '%s', '%s', 'DETAINEES_AT_SITE', %d, %d, 'Ghwayran', 'PERSON', 3500, 'ABOUT', null, 3500, null,
                      date '2022-01-20', %d, 'UNCONFIRMED', null, timestamp with time zone '2022-01-22 08:00:00+00')
                    """.formatted(920 + n, Uid.of(statistic), statistic, actor, place, source));
        }
        run(store, """
                insert into claim (id, uid, ref, event_id, reported_by_id, responsible_id, confirmation, recorded_at)
                values (930, '%s', 'claim:desk-who', %d, %d, %d, 'DENIED', timestamp with time zone '2022-01-22 08:00:00+00')
                """.formatted(Uid.of("claim:desk-who"), one, source, actor));
        run(store, "insert into claim_confirmation (id, claim_id, confirmation) values (931, 910, 'UNCONFIRMED')");
        run(store, """
                insert into claim_confirmation (id, claim_id, confirmation, said_at, said_by_id, report_id, restores_id, recorded_at)
                values (932, 910, 'DISPUTED', timestamp with time zone '2022-01-21 10:00:00+00', %d, (select min(id) from report), 911,
                  timestamp with time zone '2022-01-22 08:00:00+00')""".formatted(source));
        // The one that is superseded comes later in the file than the one that supersedes it.
        run(store, "update reported_statistic set supersedes_id = 921 where id = 920");
        run(store, "insert into reported_statistic_country values (920, 760)");
    }

    private static long id(TestStore store, String table, String ref) throws SQLException {
        return Long.parseLong(store.value("select id from %s where ref = '%s'".formatted(table, ref)));
    }

    private static void run(TestStore store, String sql) throws SQLException {
        try (var connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Every column of every table, ids as refs: which there are, the store itself tells. */
    private static Map<String, List<String>> contents(TestStore store) throws SQLException {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        for (String row : store.rows("""
                select table_name from information_schema.tables where lower(table_schema) = 'public' order by 1
                """)) {
            String table = row.toLowerCase();
            if (ITS_OWN.contains(table)) {
                continue;
            }
            assertThat(COMPARED).as("a table that nobody compares").contains(table);
            List<String> columns = new ArrayList<>();
            for (String column : store.rows("""
                    select column_name from information_schema.columns
                    where lower(table_schema) = 'public' and lower(table_name) = '%s' order by ordinal_position
                    """.formatted(table))) {
                String name = column.toLowerCase();
                String other = REFERENCES.getOrDefault(table + "." + name, REFERENCES.get(name));
                if (name.equals("id") && !table.equals("country")
                        || name.equals("run_id")
                        || name.equals("version") && !Set.of("release", "event").contains(table)) {
                    continue;
                }
                assertThat(other != null || !name.endsWith("_id"))
                        .as("%s.%s", table, name)
                        .isTrue();
                columns.add(
                        other == null
                                ? "t." + name
                                : "(select ref from %s as o where o.id = t.%s)".formatted(other, name));
            }
            String where = switch (table) {
                case "dataset" -> " where t.ref <> 'dataset:casus-records'";
                case "release" -> " where t.ref <> 'release:casus-records/1'";
                default -> "";
            };
            contents.put(
                    table,
                    store.rows("select %s from %s as t%s".formatted(String.join(", ", columns), table, where)).stream()
                            .sorted()
                            .toList());
        }
        assertThat(contents.keySet()).containsExactlyInAnyOrderElementsOf(COMPARED);
        return contents;
    }
}
