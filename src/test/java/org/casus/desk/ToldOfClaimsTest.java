package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.casus.event.records.RecordFile;
import org.casus.event.sample.WithSample;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of events and claims besides numbers, where it is told, and what is told where nothing is known. */
@QuarkusTest
@TestProfile(WithSample.class)
class ToldOfClaimsTest extends AtDesk {

    private static final String MARSH = "src/test/resources/org/casus/event/marsh.csv";

    @Inject
    ImportRunner runner;

    @TempDir
    Path folder;

    private void police(String ref, String source, String quantifier, int amount) {
        changes(ada, "recordClaim", """
                ref: "desk:%s", event: "%s", reportedBy: "%s", saidAt: "2022-01-24T10:00:00Z", metric: KILLED, victimGroup: CIVILIANS
                quantity: {quantifier: %s, amount: %d}""".formatted(ref, EVENT, source, quantifier, amount));
    }

    private String disagreement() {
        for (JsonNode group : ada.data("{ event(ref: \"" + EVENT
                        + "\") { disagreement { victimGroup apart apartShare compatible } } }")
                .at("/event/disagreement")) {
            if (group.path("victimGroup").asText().equals("CIVILIANS")) {
                return group.path("apart").asInt() + " "
                        + Math.round(group.path("apartShare").asDouble() * 1_000) + " "
                        + group.path("compatible").asBoolean();
            }
        }
        return null;
    }

    /** "About n" leaves room for a tenth, and for no more. */
    @Test
    void exactlyAndAboutAreCompatibleWhereTheyAreClose() {
        police("police", "source:ap", "EXACTLY", 359);
        for (var about : Map.of(
                        253,
                        "106 295 false",
                        325,
                        "34 95 false",
                        326,
                        "33 92 true",
                        399,
                        "40 100 true",
                        400,
                        "41 103 false")
                .entrySet()) {
            police("ministry-" + about.getKey(), "source:kurdish-authorities", "ABOUT", about.getKey());
            assertThat(disagreement()).as("about %d", about.getKey()).isEqualTo(about.getValue());
            changes(ada, "retractClaim", "ref: \"desk:ministry-" + about.getKey() + "\", version: 1, reason: \"r\"");
        }
        police("small", "source:sohr", "AT_LEAST", 300);
        assertThat(disagreement()).isEqualTo("59 164 true");
    }

    private static final String RESPONSIBILITY = """
            query ($ref: String!, $by: DateTime) {
              event(ref: $ref) {
                responsibility(knownBy: $by) {
                  ref speaker { ref } responsible { ref } saidAt confirmation metric victimGroup quantity { text }
                  confirmations { confirmation saidAt saidBy { ref } }
                }
                fatalities { low best high }
                claimGroups(groupBy: VICTIM_GROUP) { claims { ref } }
              }
              claims(filter: {responsible: ["desk-actor:islamic-state"]}) { nodes { ref event { ref } } }
            }""";

    @Test
    void whoDidItIsAClaimThatCountsNobody() throws IOException, SQLException {
        JsonNode before = ada.data("{ event(ref: \"" + EVENT + "\") { fatalities { low best high } } }")
                .at("/event/fatalities");
        changes(ada, "recordClaim", """
                ref: "desk:claimed", event: "%s", reportedBy: "source:ap", attributedTo: "source:sohr", saidAt: "2022-01-21T10:00:00Z"
                responsible: "desk-actor:islamic-state\"""".formatted(EVENT));
        changes(ada, "setClaimConfirmation", """
                ref: "desk:claimed", version: 1, confirmation: DENIED, saidAt: "2022-01-22T10:00:00Z", saidBy: "source:kurdish-authorities\"""");
        JsonNode all = ada.data(RESPONSIBILITY, Map.of("ref", EVENT));
        assertThat(all.at("/event/fatalities")).isEqualTo(before);
        assertThat(all.at("/event/claimGroups").toString()).doesNotContain("desk:claimed");
        assertThat(all.at("/event/responsibility").toString()).isEqualTo("""
                [{"ref":"desk:claimed","speaker":{"ref":"source:sohr"},"responsible":{"ref":"desk-actor:islamic-state"},"saidAt":"2022-01-21T10:00:00Z",\
                "confirmation":"DENIED","metric":null,"victimGroup":null,"quantity":null,"confirmations":[\
                {"confirmation":"UNCONFIRMED","saidAt":"2022-01-21T10:00:00Z","saidBy":null},\
                {"confirmation":"DENIED","saidAt":"2022-01-22T10:00:00Z","saidBy":{"ref":"source:kurdish-authorities"}}]}]""");
        assertThat(all.at("/claims/nodes").toString())
                .isEqualTo("[{\"ref\":\"desk:claimed\",\"event\":{\"ref\":\"" + EVENT + "\"}}]");
        JsonNode then = ada.data(RESPONSIBILITY, Map.of("ref", EVENT, "by", "2022-01-21T23:59:59Z"))
                .at("/event/responsibility");
        assertThat(then.findValuesAsText("confirmation")).containsExactly("UNCONFIRMED", "UNCONFIRMED");

        for (var wrong : Map.of(
                        "", "Say what is counted",
                        "metric: KILLED, victimGroup: ALL", "Say what is counted",
                        "metric: KILLED, responsible: \"desk-actor:islamic-state\"", "counts nobody",
                        "responsible: \"desk-actor:nobody\"", "No actor has the ref")
                .entrySet()) {
            assertThat(ada.error(
                                    "mutation { recordClaim(input: { ref: \"desk:wrong\", event: \"" + EVENT
                                            + "\", reportedBy: \"source:ap\", " + wrong.getKey() + " }) { dryRun } }",
                                    Map.of())
                            .toString())
                    .contains(wrong.getValue());
        }
        assertCarried(all);
        changes(ada, "recordActor", """
                ref: "desk-actor:is", kind: REBEL_GROUP, names: [{kind: PRIMARY, name: "IS"}]""");
        ada.data(
                "mutation { mergeActors(input: { actor: {ref: \"desk-actor:islamic-state\", version: 1}, into: {ref: \"desk-actor:is\", version: 1} }) { dryRun } }");
        assertThat(ada.data(RESPONSIBILITY, Map.of("ref", EVENT))
                        .at("/event/responsibility/0/responsible/ref")
                        .asText())
                .isEqualTo("desk-actor:is");
    }

    /** A file of all records brings another store to say the same, and this one to no change. */
    private void assertCarried(JsonNode all) throws IOException, SQLException {
        String carried = records();
        assertThat(carried)
                .contains("\"type\":\"claim-confirmations\"", "\"responsible\":\"desk-actor:islamic-state\"");
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
        load(carried);
        assertThat(records()).isEqualTo(carried);
        assertThat(ada.data(RESPONSIBILITY, Map.of("ref", EVENT))).isEqualTo(all);
    }

    private String records() throws IOException, SQLException {
        var file = new ByteArrayOutputStream();
        new RecordFile(store).write(file, count -> {});
        return file.toString(StandardCharsets.UTF_8)
                .replaceFirst("\"exportedAt\":\"[^\"]*\",\"dataVersion\":[0-9]+", "\"dataVersion\":0");
    }

    private void load(String records) throws IOException {
        Path file = Files.writeString(folder.resolve("records.ndjson"), records);
        var report = runner.run(new ImportJob("casus", file.toString(), null, false, false), ImportProgress.SILENT);
        assertThat(report.rejected()).isZero();
    }

    private void marsh(String release, boolean complete, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("marsh-" + release + ".csv"), lines);
        runner.run(new ImportJob("ucdp-ged", file.toString(), release, complete, false), ImportProgress.SILENT);
    }

    @Test
    void aCodedTollWithoutADateIsSaidToBeSo() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(MARSH));
        marsh("21.1", false, lines);
        String ref = ada.data(
                        "{ events(filter: {dataset: [\"ucdp-ged\"]}, orderBy: [{by: FATALITIES_BEST, direction: DESC}], first: 1) { nodes { ref } } }")
                .at("/events/nodes/0/ref")
                .asText();
        String toll = "{ event(ref: \"" + ref + "\") { fatalities%s { best known release { ref } } } }";
        assertThat(ada.data(toll.formatted("(knownBy: \"2030-01-01T00:00:00Z\")"))
                        .at("/event/fatalities")
                        .toString())
                .isEqualTo(
                        "{\"best\":null,\"known\":\"CODED_UNDATED\",\"release\":{\"ref\":\"release:ucdp-ged/21.1\"}}");
        assertThat(ada.data(toll.formatted("")).at("/event/fatalities").toString())
                .contains("\"known\":\"CODED\",\"release\":{\"ref\":\"release:ucdp-ged/21.1\"}");
        JsonNode before = coded("START");
        assertThat(before.path("codedUndated").asInt())
                .isEqualTo(before.path("events").asInt())
                .isGreaterThan(10);
        assertThat(coded("PRO_RATA")).isEqualTo(before);
        changes(ada, "recordClaim", """
                ref: "desk:dated", event: "%s", reportedBy: "source:ap", saidAt: "2022-01-24T10:00:00Z", metric: KILLED, victimGroup: ALL
                quantity: {quantifier: EXACTLY, amount: 7}""".formatted(ref));
        assertThat(ada.data(toll.formatted("(knownBy: \"2030-01-01T00:00:00Z\")"))
                        .at("/event/fatalities")
                        .toString())
                .isEqualTo("{\"best\":7,\"known\":\"CLAIMED\",\"release\":null}");
        JsonNode after = coded("START");
        assertThat(after.path("codedUndated").asInt())
                .isEqualTo(after.path("events").asInt() - 1);
        assertThat(after.at("/fatalities/best").asInt()).isEqualTo(7);
        assertThat(ada.data(
                                "{ statistics(groupBy: [YEAR], filter: {dataset: [\"ucdp-ged\"]}) { totals { codedUndated } } }")
                        .at("/statistics/totals/codedUndated")
                        .asInt())
                .isZero();
    }

    /** The totals of what was known of the file's events, which are the sums of the rows. */
    private JsonNode coded(String allocation) {
        JsonNode statistics = ada.data(
                        "{ statistics(groupBy: [MONTH], allocation: " + allocation
                                + ", filter: {dataset: [\"ucdp-ged\"]}, knownBy: \"2030-01-01T00:00:00Z\", first: 500) { totals { events codedUndated fatalities { best } } nodes { codedUndated } } }")
                .path("statistics");
        int sum = 0;
        for (JsonNode row : statistics.path("nodes")) {
            sum += row.path("codedUndated").asInt();
        }
        assertThat(sum).isEqualTo(statistics.at("/totals/codedUndated").asInt());
        return statistics.path("totals");
    }

    @Test
    void whatWasRemovedSaysSo() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(MARSH));
        marsh("21.1", true, lines);
        String ref = "ucdp-ged:" + lines.get(1).substring(0, lines.get(1).indexOf(','));
        JsonNode was = ada.data("{ event(ref: \"" + ref + "\") { id title ofToday asOf } }")
                .path("event");
        marsh("22.1", true, List.of(lines.get(0), lines.get(2)));
        String asked = "query ($asOf: DateTime) { event(ref: \"" + ref + "\", asOf: $asOf) { id title ofToday asOf } }";
        JsonNode removed = ada.error(asked, Map.of());
        assertThat(removed.at("/extensions/code").asText()).isEqualTo("REMOVED");
        assertThat(removed.at("/extensions/argument").asText()).isEqualTo("ref");
        assertThat(removed.at("/extensions/fileName").asText()).isEqualTo("marsh-22.1.csv");
        assertThat(removed.at("/extensions/run").asText()).startsWith("run:");
        assertThat(removed.path("message").asText()).contains("was removed at", "marsh-22.1.csv", "asOf");
        JsonNode then = ada.data(
                        asked, Map.of("asOf", removed.at("/extensions/asOf").asText()))
                .path("event");
        assertThat(then.path("title")).isEqualTo(was.path("title"));
        assertThat(then.path("ofToday").toString()).isEqualTo("[\"release\",\"links\"]");
        assertThat(then.path("asOf")).isEqualTo(removed.at("/extensions/asOf"));
        assertThat(was.path("ofToday")).isEmpty();
        for (String other : List.of(
                "{ node(id: \"" + was.path("id").asText() + "\") { id } }",
                "{ event(id: \"" + was.path("id").asText() + "\") { id } }",
                "{ event(ref: \"" + ref + "\", asOf: \"" + Instant.now() + "\") { id } }",
                "{ claim(ref: \"" + ref + "/coded\") { id } }",
                "{ claims(filter: {event: [\"" + ref + "\"]}) { nodes { ref } } }")) {
            assertThat(ada.error(other, Map.of()).at("/extensions/code").asText())
                    .as(other)
                    .isEqualTo("REMOVED");
        }
        // Before it was there, it was not removed.
        assertThat(ada.error(asked, Map.of("asOf", "2000-01-01T00:00:00Z"))
                        .at("/extensions/code")
                        .asText())
                .isEqualTo("NOT_FOUND");

        changes(ada, "retractEvent", "ref: \"" + EVENT + "\", version: 1, reason: \"It was another day.\"");
        JsonNode retracted = ada.error("{ event(ref: \"" + EVENT + "\") { id } }", Map.of());
        assertThat(retracted.at("/extensions/removedBy").asText()).isEqualTo("Ada");
        assertThat(retracted.at("/extensions/reason").asText()).isEqualTo("It was another day.");
        JsonNode claim = ada.error("{ claim(ref: \"" + GUARDS + "\") { id } }", Map.of());
        assertThat(claim.at("/extensions/code").asText()).isEqualTo("REMOVED");
        assertThat(claim.at("/extensions/event").asText()).isEqualTo(EVENT);
        assertThat(ada.data("{ event(ref: \"" + EVENT + "\", asOf: \""
                                + claim.at("/extensions/asOf").asText() + "\") { claims { ref } } }")
                        .toString())
                .contains(GUARDS);
        assertThat(ada.error(
                                "mutation { recordClaim(input: { ref: \"desk:c\", event: \"" + EVENT
                                        + "\", reportedBy: \"source:ap\", responsible: \"desk-actor:islamic-state\" }) { dryRun } }",
                                Map.of())
                        .toString())
                .contains("REMOVED", "was removed at");
    }
}
