package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.event.sample.WithSample;
import org.casus.graphql.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records of one actor become one, and whoever asks for either is answered by it. */
@QuarkusTest
@TestProfile(WithSample.class)
class MergeActorsTest extends AtDesk {

    private static final String IS = "desk-actor:islamic-state";
    private static final String DAESH = "desk-actor:daesh";

    private static final String ACTOR = """
            query ($ref: String!) {
              actor(ref: $ref) {
                id ref name version mergedRefs names { kind name language } relations { kind direction actor { ref } } eventCount
              }
            }""";

    /** A second record of an actor that the report has, which everything can name. */
    @BeforeEach
    void recordItTwice() {
        changes(ben, "recordActor", """
                ref: "desk-actor:wilayat", kind: REBEL_GROUP, names: [{ kind: PRIMARY, name: "Wilayat" }]""");
        changes(ben, "recordActor", """
                ref: "DAESH", kind: MILITIA,
                names: [
                  { kind: PRIMARY, name: "Daesh" }, { kind: ACRONYM, name: "IS", language: "en", from: "2014-06-29" }
                  { kind: ALIAS, name: "Caliphate" }]
                relations: [{ kind: SAME_AS, other: "desk-actor:islamic-state" }, { kind: ALLIED_WITH, other: "desk-actor:wilayat" }]
                """.replace("DAESH", DAESH));
        changes(ben, "relateActors", """
                actor: "desk-actor:wilayat", relation: { kind: PARENT, other: "DAESH" }""".replace("DAESH", DAESH));
        changes(ben, "recordEvent", """
                ref: "desk:raid", title: "A raid", start: "2022-01-24"
                participations: [{ actor: "DAESH", side: B, role: PERPETRATOR }, { actor: "desk-actor:islamic-state", side: B, role: PERPETRATOR }]
                claims: [{
                  ref: "desk:raid/killed", reportedBy: "source:ap", metric: KILLED, victimGroup: ARMED_GROUP, victimActor: "DAESH"
                  quantity: { quantifier: EXACTLY, amount: 3 } }]""".replace("DAESH", DAESH));
        changes(ben, "recordReportedStatistic", """
                ref: "desk:fighters", indicator: "ACTIVE_FIGHTERS", unit: "PERSON", subject: "DAESH", reportedBy: "source:un"
                quantity: { quantifier: ABOUT, amount: 6000 }""".replace("DAESH", DAESH));
    }

    private int version(String actor) {
        return ada.data(ACTOR, Map.of("ref", actor))
                .path("actor")
                .path("version")
                .asInt();
    }

    private static String input(String actor, int version, String into, int intoVersion) {
        return "actor: { ref: \"%s\", version: %d }, into: { ref: \"%s\", version: %d }, reason: \"one group\""
                .formatted(actor, version, into, intoVersion);
    }

    private JsonNode merge(String actor, String into) {
        return changes(ada, "mergeActors", input(actor, version(actor), into, version(into)));
    }

    private JsonNode violation(String input) {
        JsonNode extensions = ada.error("mutation { mergeActors(input: {" + input + "}) { dryRun } }", Map.of())
                .path("extensions");
        assertThat(extensions.path("code").asText()).isEqualTo("INVALID_INPUT");
        assertThat(extensions.path("violations")).hasSize(1);
        return extensions.path("violations").get(0);
    }

    private void refused(String input, String code, String path) {
        JsonNode violation = violation(input);
        assertThat(violation.path("code").asText() + " "
                        + violation.path("path").asText())
                .isEqualTo(code + " " + path);
    }

    @Test
    void theOneThatStaysHasWhatBothHad() {
        JsonNode changes = merge(DAESH, IS);
        assertThat(changes.findValuesAsText("ref"))
                .containsExactlyInAnyOrder(
                        IS, DAESH, "desk-actor:wilayat", "desk:raid", "desk:raid/killed", "desk:fighters");
        JsonNode actor = ada.data(ACTOR, Map.of("ref", IS)).path("actor");
        assertThat(actor.path("name").asText()).isEqualTo("Islamic State");
        assertThat(actor.path("mergedRefs").toString()).isEqualTo("[\"" + DAESH + "\"]");
        assertThat(actor.path("names").findValuesAsText("name"))
                .as("each once; the name that the other one was listed under was known already")
                .contains("Caliphate", "IS", "Daesh")
                .hasSize(11);
        assertThat(actor.path("names").findValuesAsText("kind")).containsOnlyOnce("PRIMARY");
        assertThat(actor.path("relations").toString()).isEqualTo("""
                        [{"kind":"PARENT","direction":"IN","actor":{"ref":"desk-actor:wilayat"}},\
                        {"kind":"ALLIED_WITH","direction":"OUT","actor":{"ref":"desk-actor:wilayat"}}]""");
        assertThat(actor.path("eventCount").asInt()).isEqualTo(3);
        JsonNode rest = ada.data("""
                {
                  event(ref: "desk:raid") { participations { side role actor { ref } } claims { victimActor { ref } } fatalities { sideB } }
                  reportedStatistic(ref: "desk:fighters") { subject { ref } }
                  statistics(groupBy: [ACTOR], filter: { actor: ["desk-actor:daesh"] }) { nodes { keys { actor { ref } } events } }
                }""");
        assertThat(rest.path("event").toString())
                .isEqualTo("{\"participations\":[{\"side\":\"B\",\"role\":\"PERPETRATOR\",\"actor\":{\"ref\":\"" + IS
                        + "\"}}],\"claims\":[{\"victimActor\":{\"ref\":\"" + IS
                        + "\"}}],\"fatalities\":{\"sideB\":3}}");
        assertThat(rest.path("reportedStatistic").findValuesAsText("ref")).containsExactly(IS);
        assertThat(rest.path("statistics").toString())
                .contains("{\"keys\":{\"actor\":{\"ref\":\"" + IS + "\"}},\"events\":3}");
    }

    @Test
    void aMergeSendsSoManyStatements() {
        Golden.check(engine, "desk/merge-actors", Map.of(), new Caller(AccessRole.EDITOR, "Ada"));
    }

    @Test
    void theOldRefAndIdAreAnsweredByTheOneThatStays() {
        String id =
                ada.data(ACTOR, Map.of("ref", DAESH)).path("actor").path("id").asText();
        merge(DAESH, IS);
        JsonNode found = ada.data("""
                query ($id: ID!) {
                  byRef: actor(ref: "desk-actor:daesh") { ref }
                  byId: actor(id: $id) { ref }
                  node(id: $id) { ... on Actor { ref } }
                  nodes(ids: [$id]) { ... on Actor { ref } }
                  events(filter: { actor: ["desk-actor:daesh"] }) { totalCount }
                  actors(filter: { relatedTo: "desk-actor:daesh" }) { nodes { related: ref } }
                  claims(filter: { victimActor: ["desk-actor:daesh"] }) { totalCount }
                  reportedStatistics(filter: { subject: ["desk-actor:daesh"] }) { totalCount }
                  search(text: "Caliphate") { node { ... on Actor { ref } } }
                }""", Map.of("id", id));
        assertThat(found.findValuesAsText("ref")).containsOnly(IS).hasSize(5);
        assertThat(found.findValuesAsText("related")).containsExactly("desk-actor:wilayat");
        assertThat(found.findValuesAsText("totalCount")).containsExactly("3", "3", "5");
        assertThat(ada.data("{ actors(filter: { name: \"Daesh\" }) { nodes { ref } } }")
                        .findValuesAsText("ref"))
                .containsExactly(IS);
    }

    @Test
    void whatNamesTheOldRefMeansTheOneThatStays() {
        merge(DAESH, IS);
        String claim = """
                ref: "desk:raid/injured", event: "desk:raid", reportedBy: "source:ap", metric: INJURED, victimGroup: ARMED_GROUP
                victimActor: "desk-actor:daesh", quantity: { quantifier: EXACTLY, amount: 1 }""";
        assertThat(outcomes(changes(ben, "recordClaim", claim))).containsExactly("CREATED");
        assertThat(outcomes(changes(ben, "recordClaim", claim))).containsExactly("UNCHANGED");
        assertThat(outcomes(changes(ben, "addActorName", """
                actor: "desk-actor:daesh", name: { kind: ALIAS, name: "The group" }"""))).containsExactly("UPDATED");
        assertThat(ada.data(ACTOR, Map.of("ref", IS))
                        .path("actor")
                        .path("names")
                        .findValuesAsText("name"))
                .contains("The group");
        JsonNode anew =
                ada.error("""
                mutation { recordActor(input: { ref: "desk-actor:daesh", kind: MILITIA, names: [{ kind: PRIMARY, name: "D" }] }) { dryRun } }""", Map.of()).path("extensions").path("violations").get(0);
        assertThat(anew.path("code").asText()).isEqualTo("ALREADY_MERGED");
        assertThat(anew.path("nearest").toString()).isEqualTo("[\"" + IS + "\"]");
    }

    @Test
    void twiceIsOnceAndADryRunIsNone() {
        String input = input(DAESH, version(DAESH), IS, version(IS));
        JsonNode dry = ada.data("mutation { mergeActors(input: {" + input
                + "}, dryRun: true) { dryRun actor { ref mergedRefs eventCount } changes { ref outcome } } }");
        assertThat(dry.path("mergeActors").path("actor").toString())
                .isEqualTo("{\"ref\":\"" + IS + "\",\"mergedRefs\":[\"" + DAESH + "\"],\"eventCount\":3}");
        assertThat(ada.data(ACTOR, Map.of("ref", DAESH))
                        .path("actor")
                        .path("ref")
                        .asText())
                .isEqualTo(DAESH);
        assertThat(outcomes(changes(ada, "mergeActors", input))).contains("UPDATED", "REMOVED");
        assertThat(outcomes(changes(ada, "mergeActors", input))).containsExactly("UNCHANGED");
    }

    @Test
    void actorsThatWereMergedIntoOneMoveOnWithIt() {
        merge(DAESH, IS);
        String input = input(DAESH, 1, IS, 1);
        merge(IS, "desk-actor:wilayat");
        JsonNode actor = ada.data(ACTOR, Map.of("ref", DAESH)).path("actor");
        assertThat(actor.path("ref").asText()).isEqualTo("desk-actor:wilayat");
        assertThat(actor.path("mergedRefs").toString()).isEqualTo("[\"" + DAESH + "\",\"" + IS + "\"]");
        assertThat(actor.path("relations")).as("none to itself").isEmpty();
        assertThat(outcomes(changes(ada, "mergeActors", input)))
                .as("they are one by now")
                .containsExactly("UNCHANGED");
    }

    @Test
    void bothHaveRevisionsAndTheFeedTellsAll() {
        String cursor = ada.data("{ changes(first: 500) { cursor } }")
                .path("changes")
                .path("cursor")
                .asText();
        merge(DAESH, IS);
        JsonNode told = ada.data("""
                query ($since: String) {
                  changes(since: $since, first: 100) { nodes { recordType recordRef action author changes { field from to } } }
                }""", Map.of("since", cursor)).path("changes").path("nodes");
        assertThat(told.findValuesAsText("recordRef"))
                .containsExactlyInAnyOrder(
                        IS, DAESH, "desk-actor:wilayat", "desk:raid", "desk:raid/killed", "desk:fighters");
        assertThat(told.findValuesAsText("author")).containsOnly("Ada");
        told.forEach(change -> {
            String fields = change.path("changes").toString();
            switch (change.path("recordRef").asText()) {
                case DAESH -> {
                    assertThat(change.path("action").asText()).isEqualTo("REMOVED");
                    assertThat(fields)
                            .contains("{\"field\":\"mergedInto\",\"from\":\"" + IS + "\",\"to\":null}")
                            .contains("{\"field\":\"reason\",\"from\":\"one group\",\"to\":null}");
                }
                case IS -> assertThat(fields).contains("\"field\":\"mergedRefs\"", "\"field\":\"names\"", "one group");
                default -> assertThat(fields).contains(DAESH, IS);
            }
        });
        JsonNode revisions = ada.data(
                "{ actor(ref: \"" + DAESH + "\") { ref version revisions(first: 1) { nodes { action recordRef } } } }");
        assertThat(revisions.path("actor").path("revisions").path("nodes").toString())
                .isEqualTo("[{\"action\":\"UPDATED\",\"recordRef\":\"" + IS + "\"}]");
    }

    @Test
    void theEventOfThatTimeNamesTheOneThatAnswersForIt() throws InterruptedException {
        String before = java.time.Instant.now().toString();
        Thread.sleep(2);
        merge(DAESH, IS);
        JsonNode past = ada.data(
                "query ($asOf: DateTime) { event(ref: \"desk:raid\", asOf: $asOf) {"
                        + " participations { actor { ref } } claims { victimActor { ref } } } }",
                Map.of("asOf", before));
        assertThat(past.findValuesAsText("ref")).containsExactly(IS, IS, IS);
    }

    @Test
    void whoHasNotSeenThemAsTheyAreIsInConflict() {
        for (String input : List.of(input(DAESH, version(DAESH) + 1, IS, 1), input(DAESH, version(DAESH), IS, 7))) {
            JsonNode error = ada.error("mutation { mergeActors(input: {" + input + "}) { dryRun } }", Map.of());
            assertThat(error.path("extensions").path("code").asText()).isEqualTo("CONFLICT");
            assertThat(error.path("extensions").path("argument").asText())
                    .isEqualTo(input.contains("version: 7") ? "input.into.version" : "input.actor.version");
        }
    }

    @Test
    void whatCannotBeMergedIsRefused() throws SQLException {
        refused(input(IS, 1, IS, 1), "INVALID_ARGUMENTS", "input.into.ref");
        refused(input("desk-actor:nobody", 1, IS, 1), "NOT_FOUND", "input.actor.ref");
        refused(input(IS, 1, "desk-actor:nobody", 1), "NOT_FOUND", "input.into.ref");
        refused(input("ucdp-actor:234", 1, IS, 1), "PUBLISHED_RECORD", "input.actor.ref");
        refused(input(IS, 1, "acled-actor:Asayish", 1), "PUBLISHED_RECORD", "input.into.ref");
        merge(DAESH, IS);
        refused(input(DAESH, 1, "desk-actor:wilayat", 2), "ALREADY_MERGED", "input.actor.ref");
        refused(input("desk-actor:wilayat", 2, DAESH, 1), "ALREADY_MERGED", "input.into.ref");
        JsonNode circle = violation(input(IS, 2, DAESH, 1));
        assertThat(circle.path("code").asText()).isEqualTo("ALREADY_MERGED");
        assertThat(circle.path("message").asText()).contains("one record already");
        assertThat(circle.path("nearest").toString()).isEqualTo("[\"" + IS + "\"]");
    }

    @Test
    void anActorThatPublishedRecordsNameStays() throws SQLException {
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into dyad (id, uid, ref, name, side_a_id) select -5, uid, 'ucdp-dyad:5', 'x', id"
                            + " from actor where ref = '" + DAESH + "'");
            statement.executeUpdate("update data_version set version = version + 1");
        }
        refused(input(DAESH, version(DAESH), IS, version(IS)), "PUBLISHED_RECORD", "input.actor.ref");
        assertThat(outcomes(merge(IS, DAESH))).contains("REMOVED");
    }
}
