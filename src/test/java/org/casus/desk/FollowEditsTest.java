package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.casus.Example;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.ReportedStatistic;
import org.casus.claim.Source;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.casus.desk.ledger.StoredRecords;
import org.casus.event.Event;
import org.casus.event.Place;
import org.casus.event.sample.WithSample;
import org.casus.graphql.engine.Engine;
import org.casus.store.EmptyStore;
import org.casus.store.Fragment;
import org.casus.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever follows the feed over GraphQL has what the server has, record by record and field by field, while people
 * record and files are imported.
 */
@QuarkusTest
@TestProfile(WithSample.class)
class FollowEditsTest {

    private static final String CHANGES = """
            query($since: String) { changes(since: $since, first: 7) {
              nodes { recordType recordRef action changes { field to } } cursor pageInfo { hasNextPage } } }""";

    /** What a revision says beside fields of the record: why, and ties of events, which are kept beside them. */
    private static final Set<String> BESIDE = Set.of("reason", "links");

    private static final String RECORD = """
            mutation { recordReport(input: {
              report: { ref: "report:desk-WHO", publisher: "source:desk-WHO", published: "2023-05-01", headline: "h" }
              sources: [{ ref: "source:desk-WHO", kind: NGO, name: "n" }]
              places: [{ ref: "desk-place:WHO-N", name: "p", precision: EXACT, latitude: 1.5, longitude: 2.5, country: "SYR" }]
              actors: [
                { ref: "desk-actor:WHO-N", kind: MILITIA, names: [{ kind: PRIMARY, name: "WHO N" }] }
                { ref: "desk-actor:WHO-N-again", kind: MILITIA, names: [{ kind: PRIMARY, name: "WHO N again" }]
                  relations: [{ kind: ALLIED_WITH, other: "desk-actor:WHO-N" }] }]
              events: [{ ref: "desk:WHO-N", title: "t", start: "2023-04-30", place: "desk-place:WHO-N", tags: ["a", "b"]
                participations: [{ actor: "desk-actor:WHO-N-again", side: A, role: PERPETRATOR }]
                claims: [{ ref: "desk:WHO-N/1", metric: KILLED, victimGroup: ARMED_GROUP, victimActor: "desk-actor:WHO-N-again"
                  saidAt: "2023-05-01T10:00:00Z", quantity: { quantifier: EXACTLY, amount: N } }] }]
              reportedStatistics: [{ ref: "desk:WHO-N/figure", indicator: "FIGHTERS", unit: "PERSON", subject: "desk-actor:WHO-N-again"
                countries: ["SYR", "IRQ"], quantity: { quantifier: ABOUT, amount: 100 } }]
            }) { changes { ref version } } }""";

    @Inject
    Engine engine;

    @Inject
    ImportRunner runner;

    @Inject
    DataSource database;

    @Inject
    Store store;

    @TempDir
    Path folder;

    /** Of each record, its fields. */
    private final Map<String, Map<String, String>> followed = new TreeMap<>();

    private String cursor;

    private Editor editor() {
        return new Editor(engine, "Ada");
    }

    @BeforeEach
    void recordTheReport() throws Exception {
        try (Connection connection = database.getConnection()) {
            EmptyStore.empty(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Example report = Example.request("docs/report.json");
        editor().data(report.document(), report.variables());
    }

    private boolean follow() {
        Map<String, Object> variables = new HashMap<>();
        if (cursor != null) {
            variables.put("since", cursor);
        }
        JsonNode page = editor().data(CHANGES, variables).path("changes");
        for (JsonNode change : page.path("nodes")) {
            String record = change.path("recordType").asText() + " "
                    + change.path("recordRef").asText();
            if (change.path("action").asText().equals("REMOVED")) {
                followed.remove(record);
                continue;
            }
            Map<String, String> fields = followed.computeIfAbsent(record, ref -> new TreeMap<>());
            for (JsonNode field : change.path("changes")) {
                String name = field.path("field").asText();
                String to = field.path("to").asText(null);
                if (to == null || to.equals("[]")) {
                    fields.remove(name);
                } else if (!BESIDE.contains(name)) {
                    fields.put(name, to);
                }
            }
        }
        cursor = page.path("cursor").asText();
        return page.path("pageInfo").path("hasNextPage").asBoolean();
    }

    private int version(String query) {
        return editor().data("{ record: " + query + " { version } }")
                .path("record")
                .path("version")
                .asInt();
    }

    private void write(String mutation, String input) {
        editor().data("mutation { " + mutation + "(input: {" + input + "}) { dryRun } }");
    }

    private void edit(String who) {
        for (int n = 1; n <= 8; n++) {
            String ref = "desk:" + who + "-" + n;
            editor().data(RECORD.replace("WHO", who).replace("-N", "-" + n).replace("amount: N", "amount: " + n));
            int version = version("event(ref: \"" + ref + "\")");
            if (n % 4 == 0) {
                write("retractEvent", "ref: \"" + ref + "\", version: " + version + ", reason: \"none\"");
                continue;
            }
            write(
                    "updateEvent",
                    "ref: \"" + ref + "\", version: " + version + ", title: \"now " + n + "\", tags: [\"c\"]");
            write(
                    "recordClaim",
                    "ref: \"" + ref + "/2\", event: \"" + ref + "\", report: \"report:desk-" + who
                            + "\", metric: INJURED, victimGroup: ALL, quantity: {quantifier: AT_LEAST, amount: 3}");
            if (n % 3 == 0) {
                write(
                        "mergeActors",
                        "actor: {ref: \"desk-actor:" + who + "-" + n
                                + "-again\", version: 1}, into: {ref: \"desk-actor:" + who + "-" + n
                                + "\", version: 1}, reason: \"the same\"");
                write("linkEvents", "event: \"" + ref + "\", kind: FOLLOWS, other: \"desk:" + who + "-1\"");
                write(
                        "recordPlace",
                        "ref: \"desk-place:" + who + "-" + n + "\", name: \"moved " + n
                                + "\", precision: EXACT, latitude: 3.5, longitude: " + n + ", version: "
                                + version("place(ref: \"desk-place:" + who + "-" + n + "\")"));
            } else {
                write("retractClaim", "ref: \"" + ref + "/1\", version: 1, reason: \"r\"");
            }
        }
    }

    private void importReleases() throws Exception {
        String file = Files.readString(Path.of("src/test/resources/org/casus/dataset/ucdp/columns_41.csv"));
        for (int release = 1; release <= 6; release++) {
            // Each words anew what it has, and every other one lacks an event.
            Path path = folder.resolve(release + ".csv");
            List<String> lines = file.replace("Oldmill town", "Oldmill town " + release)
                    .lines()
                    .toList();
            Files.write(path, release % 2 == 0 ? lines : lines.subList(0, 2));
            runner.run(new ImportJob("ucdp-ged", path.toString(), release + ".1", true, false), ImportProgress.SILENT);
        }
    }

    /**
     * Those whose version is not one more than their revisions of more than ties; files bring events back at version 1.
     */
    private static Fragment miscounted(Class<?> type) {
        return Fragment.of(
                "select r.ref from " + type.getAnnotation(Table.class).name() + " r where r.ref not like 'ucdp-ged:%'"
                        + " and r.version <> 1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = ?"
                        + " and v.action in ('UPDATED', 'REMOVED') and v.changes not like '{\"links\":%')",
                type.getSimpleName());
    }

    @Test
    void theFollowerHasWhatTheServerHas() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> writers =
                    List.of(threads.submit(() -> edit("ada")), threads.submit(() -> edit("ben")), threads.submit(() -> {
                        importReleases();
                        return null;
                    }));
            while (!writers.stream().allMatch(Future::isDone)) {
                follow();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        while (follow()) {
            // until there is no more
        }
        Map<String, Map<String, String>> stored = store.read(StoredRecords::all);
        assertThat(followed.keySet()).isEqualTo(stored.keySet());
        for (Class<?> type : List.of(
                Source.class,
                Actor.class,
                Place.class,
                Report.class,
                Event.class,
                Claim.class,
                ReportedStatistic.class)) {
            List<String> wrong = store.read(reader -> reader.rows(miscounted(type), row -> row.getString(1)));
            assertThat(wrong).as(type.getSimpleName()).isEmpty();
        }
        stored.forEach(
                (record, fields) -> assertThat(followed.get(record)).as(record).isEqualTo(fields));
        assertThat(stored.keySet())
                .contains(
                        "Event desk:ada-1",
                        "Event ucdp-ged:2001",
                        "Actor desk-actor:ben-1-again",
                        "Place desk-place:ada-3")
                .contains("Claim desk:ben-1/2", "ReportedStatistic desk:ada-3/figure", "Source source:desk-ben")
                .doesNotContain("Event desk:ada-4", "Claim desk:ada-4/1", "Actor desk-actor:ada-3-again");
        assertThat(stored.get("Event desk:ada-3"))
                .containsEntry(
                        "participations", "[{\"actor\":\"desk-actor:ada-3\",\"side\":\"A\",\"role\":\"PERPETRATOR\"}]");
    }
}
