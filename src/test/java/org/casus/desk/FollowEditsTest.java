package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.casus.graphql.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the feed over GraphQL has what the server has, while people record and files are imported. */
@QuarkusTest
@TestProfile(OnDesk.class)
class FollowEditsTest {

    private static final String CHANGES = """
            query($since: String) { changes(since: $since, first: 7) {
              nodes { recordType recordRef action changes { field to } } cursor pageInfo { hasNextPage } } }""";

    private static final String RECORD = """
            mutation { recordReport(input: {
              report: { ref: "report:desk-follow", publisher: "source:desk-follow", published: "2023-05-01", headline: "h" }
              sources: [{ ref: "source:desk-follow", kind: NGO, name: "n" }]
              events: [{ ref: "desk:follow-N", title: "t", start: "2023-04-30", claims: [
                { ref: "desk:follow-N/1", metric: KILLED, victimGroup: ALL, quantity: { quantifier: EXACTLY, amount: N } }] }]
            }) { changes { ref version } } }""";

    @Inject
    Engine engine;

    @Inject
    ImportRunner runner;

    @TempDir
    Path folder;

    /** Of each record, its fields. */
    private final Map<String, Map<String, String>> followed = new TreeMap<>();

    private String cursor;

    private Editor editor() {
        return new Editor(engine, "Ada");
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
            Map<String, String> fields = followed.computeIfAbsent(record, ref -> new HashMap<>());
            change.path("changes")
                    .forEach(field -> fields.put(
                            field.path("field").asText(), field.path("to").asText()));
        }
        cursor = page.path("cursor").asText();
        return page.path("pageInfo").path("hasNextPage").asBoolean();
    }

    private void edit() {
        for (int n = 1; n <= 12; n++) {
            String ref = "desk:follow-" + n;
            editor().data(RECORD.replace("follow-N", "follow-" + n).replace("amount: N", "amount: " + n));
            int version = editor().data("{ event(ref: \"" + ref + "\") { version } }")
                    .path("event")
                    .path("version")
                    .asInt();
            if (n % 4 == 0) {
                editor().data("mutation { retractEvent(input: {ref: \"" + ref + "\", version: " + version
                        + ", reason: \"none\"}) { changes { ref } } }");
            } else {
                editor().data("mutation { updateEvent(input: {ref: \"" + ref + "\", version: " + version
                        + ", title: \"now " + n + "\"}) { changes { ref } } }");
                editor().data("mutation { recordClaim(input: {ref: \"" + ref + "/2\", event: \"" + ref
                        + "\", report: \"report:desk-follow\", metric: INJURED, victimGroup: ALL, quantity: {quantifier: AT_LEAST, amount: 3}})"
                        + " { changes { ref } } }");
            }
        }
    }

    private void importReleases() throws Exception {
        String file = Files.readString(Path.of("src/test/resources/org/casus/dataset/ucdp/columns_41.csv"));
        for (int release = 1; release <= 6; release++) {
            // Each words anew what it has.
            Path path = folder.resolve(release + ".csv");
            Files.writeString(path, file.replace("Oldmill town", "Oldmill town " + release));
            runner.run(new ImportJob("ucdp-ged", path.toString(), release + ".1", false, false), ImportProgress.SILENT);
        }
    }

    @Test
    void theFollowerHasWhatTheServerHas() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> editing = threads.submit(this::edit);
            Future<?> importing = threads.submit(() -> {
                importReleases();
                return null;
            });
            while (!editing.isDone() || !importing.isDone()) {
                follow();
            }
            editing.get();
            importing.get();
        }
        while (follow()) {
            // until there is no more
        }
        Map<String, String> events = new TreeMap<>();
        editor().data("{ events(first: 100) { nodes { ref title start fatalities { best } place { name } } } }")
                .path("events")
                .path("nodes")
                .forEach(event -> events.put(
                        "Event " + event.path("ref").asText(),
                        event.path("title").asText() + ", "
                                + event.path("start").asText() + ", "
                                + event.path("fatalities").path("best").asText("null")));
        Map<String, String> followedEvents = new TreeMap<>();
        Map<String, String> followedClaims = new TreeMap<>();
        followed.forEach((record, fields) -> {
            if (record.startsWith("Event ")) {
                followedEvents.put(
                        record, fields.get("title") + ", " + fields.get("dateStart") + ", " + fields.get("deathsBest"));
            } else if (record.startsWith("Claim desk:follow-")) {
                followedClaims.put(record, fields.get("metric") + " " + fields.get("best"));
            }
        });
        assertThat(followedEvents).isEqualTo(events).hasSize(2 + 9 + 2);
        assertThat(events.keySet()).contains("Event desk:follow-1").doesNotContain("Event desk:follow-4");

        Map<String, String> claims = new TreeMap<>();
        editor().data(
                        "{ claims(filter: {reportedBy: [\"source:desk-follow\"]}, first: 100) { nodes { ref metric quantity { best } } } }")
                .path("claims")
                .path("nodes")
                .forEach(claim -> claims.put(
                        "Claim " + claim.path("ref").asText(),
                        claim.path("metric").asText() + " "
                                + claim.path("quantity").path("best").asText()));
        assertThat(followedClaims).isEqualTo(claims).hasSize(18);
    }
}
