package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.casus.Example;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.event.sample.WithSample;
import org.casus.graphql.Golden;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.Test;

/** What editors do, one after another and against each other. */
@QuarkusTest
@TestProfile(WithSample.class)
class DeskTest extends AtDesk {

    private static final String TOLL = """
            query ($ref: String!) {
              event(ref: $ref) { version fatalities { low best high sideA sideB } claims { ref confirmation version supersededBy { ref } } }
              statistics(groupBy: [COUNTRY]) { nodes { keys { country { alpha3 } } events fatalities { low best high } } }
              kept: statistics(groupBy: [ACTOR], filter: { country: ["SYR"] }) { totals { events fatalities { best } } }
            }""";

    private JsonNode toll() {
        return ada.data(TOLL, Map.of("ref", EVENT));
    }

    @Test
    void aReportRevisedTwiceIsKnownDayByDay() {
        assertThat(fatalities(toll().path("event").path("fatalities"))).isEqualTo("36 36 null");
        laterReports();
        JsonNode days = ada.data("""
                {
                  event(ref: "%s") {
                    fatalities { low best high }
                    the20th: claimedFatalities(knownBy: "2022-01-20T23:59:59Z") { low best high }
                    the21st: claimedFatalities(knownBy: "2022-01-21T23:59:59Z") { low best high }
                    the22nd: claimedFatalities(knownBy: "2022-01-22T23:59:59Z") { low best high }
                    the23rd: claimedFatalities(knownBy: "2022-01-23T23:59:59Z") { low best high }
                    reports { ref }
                  }
                }""".formatted(EVENT)).path("event");
        assertThat(fatalities(days.path("the20th"))).isEqualTo("null null null");
        assertThat(fatalities(days.path("the21st"))).isEqualTo("36 36 null");
        assertThat(fatalities(days.path("the22nd"))).isEqualTo("44 44 null");
        assertThat(fatalities(days.path("the23rd"))).isEqualTo("56 61 null");
        assertThat(fatalities(days.path("fatalities"))).isEqualTo("56 61 null");
        assertThat(days.path("reports").findValuesAsText("ref"))
                .containsExactly("report:desk-2022-01-21-ap", "report:desk-2022-01-22", "report:desk-2022-01-23");
        assertThat(toll().path("kept")
                        .path("totals")
                        .path("fatalities")
                        .path("best")
                        .asInt())
                .isEqualTo(61);
        assertThat(toll().path("statistics").toString())
                .contains(
                        "{\"keys\":{\"country\":{\"alpha3\":\"SYR\"}},\"events\":1,\"fatalities\":{\"low\":56,\"best\":61,\"high\":null}}");
    }

    @Test
    void aRevisionSaysWhoChangedWhat() {
        laterReports();
        JsonNode event = ada.data("""
                {
                  event(ref: "%s") {
                    version
                    revisions(first: 1) { totalCount nodes { recordType recordRef action author run { ref } changes { field from to } } }
                    claims(current: true) { ref version revisions { nodes { action author } } }
                  }
                }""".formatted(EVENT)).path("event");
        assertThat(event.path("version").asInt()).isEqualTo(3);
        assertThat(event.path("revisions").toString()).isEqualTo("""
                {"totalCount":3,"nodes":[{"recordType":"Event","recordRef":"desk:2022-01-20-ghwayran-prison","action":"UPDATED","author":"Ben","run":null,\
                "changes":[{"field":"fatalities.low","from":"44","to":"56"},{"field":"fatalities.best","from":"44","to":"61"},\
                {"field":"fatalities.sideB","from":"28","to":"45"},\
                {"field":"reports","from":"[\\"report:desk-2022-01-21-ap\\",\\"report:desk-2022-01-22\\"]",\
                "to":"[\\"report:desk-2022-01-21-ap\\",\\"report:desk-2022-01-22\\",\\"report:desk-2022-01-23\\"]"}]}]}""");
        assertThat(event.path("claims").toString())
                .contains(
                        "{\"ref\":\"" + GUARDS
                                + "-23\",\"version\":1,\"revisions\":{\"nodes\":[{\"action\":\"CREATED\",\"author\":\"Ben\"}]}}");
    }

    @Test
    void ofTwoEditorsTheSecondIsToldWhatTheFirstDid() {
        String update = "mutation { updateEvent(input: { ref: \"" + EVENT
                + "\", version: 1, title: \"%s\" }) { event { version title } } }";
        assertThat(ada.data(update.formatted("Attack on Ghwayran prison")).toString())
                .isEqualTo("{\"updateEvent\":{\"event\":{\"version\":2,\"title\":\"Attack on Ghwayran prison\"}}}");
        JsonNode error = ben.error(update.formatted("Prison attack"), Map.of());
        JsonNode extensions = error.path("extensions");
        assertThat(extensions.path("code").asText()).isEqualTo("CONFLICT");
        assertThat(extensions.path("argument").asText()).isEqualTo("input.version");
        assertThat(extensions.path("version").asInt()).isEqualTo(2);
        assertThat(extensions.path("changedBy").asText()).isEqualTo("Ada");
        assertThat(extensions.path("current").path("title").asText()).isEqualTo("Attack on Ghwayran prison");
        assertThat(extensions.path("wanted").path("title").path("to").asText()).isEqualTo("Prison attack");
        assertThat(error.path("message").asText()).contains("was at version 1 when you saw it, and is at 2", "Ada");
        // Who wants what is there already is no trouble.
        assertThat(outcomes(changes(
                        ben,
                        "updateEvent",
                        "ref: \"" + EVENT + "\", version: 1, title: \"Attack on Ghwayran prison\"")))
                .containsExactly("UNCHANGED");
        assertThat(outcomes(
                        changes(ben, "updateEvent", "ref: \"" + EVENT + "\", version: 2, title: \"Prison attack\"")))
                .containsExactly("UPDATED");
    }

    @Test
    void aMutationSendsSoManyStatements() {
        Golden.check(engine, "desk/revise-a-claim", Map.of(), new Caller(AccessRole.EDITOR, "Ada"));
        Golden.check(engine, "desk/revise-a-claim-again", Map.of(), new Caller(AccessRole.EDITOR, "Ada"));
    }

    @Test
    void aClaimIsRevisedOnce() {
        String revise = "mutation { reviseClaim(input: { supersedes: \"" + GUARDS + "\", ref: \"" + GUARDS
                + "-%s\", quantity: { quantifier: EXACTLY, amount: 25 } }) { changes { outcome } claim { victimGroup victimActor { ref } speaker { ref } supersedes { ref } } } }";
        JsonNode revised = ada.data(revise.formatted("a")).path("reviseClaim");
        assertThat(outcomes(revised)).containsExactly("CREATED", "UPDATED");
        assertThat(revised.path("claim").toString())
                .isEqualTo(
                        "{\"victimGroup\":\"SECURITY_FORCES\",\"victimActor\":{\"ref\":\"desk-actor:kurdish-security-forces\"},"
                                + "\"speaker\":{\"ref\":\"source:sohr\"},\"supersedes\":{\"ref\":\"" + GUARDS + "\"}}");
        assertThat(outcomes(ada.data(revise.formatted("a")))).containsExactly("UNCHANGED");
        JsonNode extensions = ben.error(revise.formatted("b"), Map.of()).path("extensions");
        assertThat(extensions.path("code").asText()).isEqualTo("CONFLICT");
        assertThat(extensions.path("supersededBy").asText()).isEqualTo(GUARDS + "-a");
    }

    @Test
    void aRetractedClaimCountsNoMore() {
        changes(
                ada,
                "reviseClaim",
                "supersedes: \"" + GUARDS + "\", ref: \"" + GUARDS
                        + "-b\", quantity: { quantifier: EXACTLY, amount: 99 }, saidAt: \"2022-01-22T00:00:00Z\"");
        assertThat(fatalities(toll().path("event").path("fatalities"))).isEqualTo("115 115 null");
        JsonNode changes =
                changes(ben, "retractClaim", "ref: \"" + GUARDS + "-b\", version: 1, reason: \"A typing error\"");
        assertThat(changes.get(0).path("fields").findValuesAsText("field"))
                .containsExactly("confirmation", "confirmations", "reason");
        assertThat(changes.get(0).path("fields").toString())
                .contains(
                        "{\"field\":\"confirmation\",\"from\":\"UNCONFIRMED\",\"to\":\"RETRACTED\"}",
                        "{\"field\":\"reason\",\"from\":null,\"to\":\"A typing error\"}");
        assertThat(fatalities(toll().path("event").path("fatalities"))).isEqualTo("16 16 null");
        // And can be revised anew, since nothing that counts supersedes it.
        assertThat(outcomes(changes(
                        ada,
                        "reviseClaim",
                        "supersedes: \"" + GUARDS + "\", ref: \"" + GUARDS
                                + "-c\", quantity: { quantifier: EXACTLY, amount: 21 }")))
                .contains("CREATED");
    }

    @Test
    void confirmationIsSetByVersion() {
        String set =
                "ref: \"" + GUARDS + "\", version: 1, confirmation: CONFIRMED, reason: \"The authorities say so too\"";
        assertThat(outcomes(changes(ada, "setClaimConfirmation", set))).containsExactly("UPDATED");
        assertThat(toll().path("event").path("claims").toString())
                .contains("\"confirmation\":\"CONFIRMED\",\"version\":2");
        assertThat(ben.error(
                                "mutation { setClaimConfirmation(input: {ref: \"" + GUARDS
                                        + "\", version: 1, confirmation: DENIED}) { dryRun } }",
                                Map.of())
                        .path("extensions")
                        .path("code")
                        .asText())
                .isEqualTo("CONFLICT");
    }

    @Test
    void aRetractedEventLeavesATombstoneAndCanComeAgain() throws IOException {
        JsonNode changes =
                changes(ada, "retractEvent", "ref: \"" + EVENT + "\", version: 1, reason: \"It is another one\"");
        assertThat(outcomes(changes)).containsExactly("REMOVED", "REMOVED", "REMOVED", "REMOVED");
        assertThat(ada.error("{ event(ref: \"" + EVENT + "\") { ref } }", Map.of())
                        .path("extensions")
                        .path("code")
                        .asText())
                .isEqualTo("REMOVED");
        JsonNode left = ada.data(
                "{ events { totalCount } claims { totalCount } statistics(groupBy: [COUNTRY]) { nodes { keys { country { alpha3 } } events } } }");
        assertThat(left.toString())
                .isEqualTo(
                        "{\"events\":{\"totalCount\":1},\"claims\":{\"totalCount\":1},\"statistics\":{\"nodes\":[{\"keys\":{\"country\":{\"alpha3\":\"IRQ\"}},\"events\":1}]}}");

        Example report = Example.request("docs/report.json");
        JsonNode again = ben.data(report.document(), report.variables())
                .path("recordReport")
                .path("changes");
        assertThat(outcomes(again)).containsOnly("UNCHANGED", "RESTORED");
        JsonNode event = ada.data(
                        "{ event(ref: \"" + EVENT
                                + "\") { version fatalities { best } revisions { nodes { action author changes { field from } } } } }")
                .path("event");
        assertThat(event.path("fatalities").path("best").asInt()).isEqualTo(36);
        assertThat(event.path("version").asInt()).isEqualTo(2);
        assertThat(event.path("revisions").path("nodes").findValuesAsText("action"))
                .containsExactly("RESTORED", "REMOVED", "CREATED");
        assertThat(event.path("revisions").path("nodes").get(1).toString())
                .contains("{\"field\":\"reason\",\"from\":\"It is another one\"}");
    }

    /** Its page has a part of the report, which can be recorded, too. */
    @Test
    void theReportOfThePageIsRecorded() throws IOException, SQLException {
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
        Example shown = Example.read("docs/writing.md").getFirst();
        assertThat(shown.document().strip())
                .isEqualTo(Example.request("docs/report.json").document());
        JsonNode changes = ada.data(shown.document(), shown.variables())
                .path("recordReport")
                .path("changes");
        assertThat(outcomes(changes)).containsOnly("CREATED").hasSizeGreaterThan(6);
    }

    @Test
    void whatIsThereAndDiffersNeedsItsVersion() {
        String input = "input: { ref: \"source:sohr\", kind: MONITOR, name: \"SOHR\" %s }";
        assertThat(ben.error("mutation { recordSource(" + input.formatted("") + ") { dryRun } }", Map.of())
                        .path("message")
                        .asText())
                .contains("is there already and says something else");
        assertThat(ben.data("mutation { recordSource(" + input.formatted(", version: 1")
                                + ") { source { name version country { alpha3 } } } }")
                        .toString())
                .contains("{\"name\":\"SOHR\",\"version\":2,\"country\":{\"alpha3\":\"GBR\"}}");
    }

    @Test
    void aPlaceMovesItsEvents() {
        assertThat(
                        outcomes(
                                changes(
                                        ada,
                                        "recordPlace",
                                        "ref: \"desk-place:ghwayran-prison\", name: \"Ghwayran\", precision: NEAR, latitude: 33.3, longitude: 44.4, country: \"IRQ\", version: 1")))
                .containsExactly("UPDATED");
        JsonNode data = ada.data(
                "{ events(filter: { near: { latitude: 33.3, longitude: 44.4, km: 1 } }) { nodes { ref version country { alpha3 } } } statistics(groupBy: [COUNTRY]) { nodes { keys { country { alpha3 } } events } } }");
        assertThat(data.toString())
                .isEqualTo("{\"events\":{\"nodes\":[{\"ref\":\"" + EVENT
                        + "\",\"version\":1,\"country\":{\"alpha3\":\"IRQ\"}}]},"
                        + "\"statistics\":{\"nodes\":[{\"keys\":{\"country\":{\"alpha3\":\"IRQ\"}},\"events\":2}]}}");
    }

    @Test
    void namesAndTiesAreAdded() {
        String name =
                "actor: \"desk-actor:islamic-state\", name: { kind: ALIAS, name: \"Islamic State group\", language: \"en\" }";
        assertThat(outcomes(changes(ada, "addActorName", name))).containsExactly("UPDATED");
        assertThat(outcomes(changes(ben, "addActorName", name))).containsExactly("UNCHANGED");
        String tie =
                "actor: \"desk-actor:ghwayran-prisoners\", relation: { kind: MEMBER_OF, other: \"desk-actor:islamic-state\", from: \"2019-01-01\" }";
        assertThat(outcomes(changes(ada, "relateActors", tie))).containsExactly("UPDATED");
        JsonNode found = ada.data(
                "{ actors(filter: { name: \"Islamic State group\" }, first: 1) { nodes { ref version names { name } } } actor(ref: \"desk-actor:ghwayran-prisoners\") { relations { kind actor { ref } from } } }");
        assertThat(found.path("actors").path("nodes").get(0).path("version").asInt())
                .isEqualTo(2);
        assertThat(found.path("actors").path("nodes").get(0).path("names")).hasSize(11);
        assertThat(found.path("actor").toString())
                .isEqualTo(
                        "{\"relations\":[{\"kind\":\"MEMBER_OF\",\"actor\":{\"ref\":\"desk-actor:islamic-state\"},\"from\":\"2019-01-01\"}]}");
    }

    @Test
    void aDryRunShowsTheTollAndLeavesNothing() {
        JsonNode shown = ada.data(
                        "mutation { recordClaim(dryRun: true, input: { ref: \"desk:another\", event: \"" + EVENT
                                + "\", reportedBy: \"source:un\", metric: KILLED, victimGroup: CIVILIANS, quantity: { quantifier: ABOUT, amount: 7 } }) { dryRun claim { event { version fatalities { best } } } changes { ref outcome } } }")
                .path("recordClaim");
        assertThat(shown.path("claim").path("event").toString())
                .isEqualTo("{\"version\":2,\"fatalities\":{\"best\":43}}");
        assertThat(outcomes(shown)).containsExactly("CREATED", "UPDATED");
        assertThat(fatalities(toll().path("event").path("fatalities"))).isEqualTo("36 36 null");
        assertThat(ada.error("{ claim(ref: \"desk:another\") { ref } }", Map.of())
                        .path("extensions")
                        .path("code")
                        .asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        JsonNode extensions = ada.error(
                        "mutation { updateEvent(input: { ref: \"desk:2022-01-20-ghwayran\", version: 1 }) { dryRun } }",
                        Map.of())
                .path("extensions");
        assertThat(extensions.path("violations").get(0).toString())
                .isEqualTo(
                        "{\"path\":\"input.ref\",\"code\":\"NOT_FOUND\",\"message\":\"No event has the ref \\\"desk:2022-01-20-ghwayran\\\".\",\"nearest\":[\""
                                + EVENT + "\"]}");
    }

    @Test
    void aFieldIsCleared() {
        assertThat(outcomes(changes(
                        ada,
                        "updateEvent",
                        "ref: \"" + EVENT + "\", version: 1, clear: [NOTES, PLACE, TYPE_OF_VIOLENCE], tags: []")))
                .containsExactly("UPDATED");
        assertThat(ada.data(
                                "{ event(ref: \"" + EVENT
                                        + "\") { notes place { ref } country { alpha3 } typeOfViolence tags } statistics(groupBy: [COUNTRY]) { nodes { keys { country { alpha3 } } events } } }")
                        .path("event")
                        .toString())
                .isEqualTo("{\"notes\":null,\"place\":null,\"country\":null,\"typeOfViolence\":null,\"tags\":[]}");
    }

    private static final String IRAQ = "desk:2022-01-21-iraq-army-base";

    @Test
    void eventsAreTiedAndUntied() {
        String tie = "event: \"" + IRAQ + "\", kind: FOLLOWS, other: \"" + EVENT + "\"";
        String link = "mutation { linkEvents(input: {" + tie
                + ", note: \"%s\"} %s) { outcome dryRun event { version links { kind reversed note other { ref } } } other { links { reversed other { ref } } } } }";
        String linked =
                "\"event\":{\"version\":1,\"links\":[{\"kind\":\"FOLLOWS\",\"reversed\":false,\"note\":\"%s\",\"other\":{\"ref\":\""
                        + EVENT + "\"}}]},\"other\":{\"links\":[{\"reversed\":true,\"other\":{\"ref\":\"" + IRAQ
                        + "\"}}]}}";
        assertThat(ada.data(link.formatted("a", ", dryRun: true"))
                        .path("linkEvents")
                        .toString())
                .isEqualTo("{\"outcome\":\"CREATED\",\"dryRun\":true," + linked.formatted("a"));
        assertThat(ada.data(link.formatted("a", "")).path("linkEvents").toString())
                .isEqualTo("{\"outcome\":\"CREATED\",\"dryRun\":false," + linked.formatted("a"));
        assertThat(ada.data(link.formatted("a", ""))
                        .path("linkEvents")
                        .path("outcome")
                        .asText())
                .isEqualTo("UNCHANGED");
        assertThat(ben.data(link.formatted("b", "")).path("linkEvents").toString())
                .isEqualTo("{\"outcome\":\"UPDATED\",\"dryRun\":false," + linked.formatted("b"));
        String unlink = "mutation { unlinkEvents(input: {" + tie
                + "}) { outcome event { links { kind } revisions { nodes { author changes { field from to } } } } } }";
        JsonNode unlinked = ben.data(unlink).path("unlinkEvents");
        assertThat(unlinked.path("outcome").asText()).isEqualTo("REMOVED");
        assertThat(unlinked.path("event").path("links")).isEmpty();
        assertThat(unlinked.path("event").path("revisions").path("nodes").get(0).toString())
                .isEqualTo("{\"author\":\"Ben\",\"changes\":[{\"field\":\"links\",\"from\":\"[{\\\"other\\\":\\\""
                        + EVENT + "\\\",\\\"kind\\\":\\\"FOLLOWS\\\",\\\"note\\\":\\\"b\\\"}]\",\"to\":null}]}");
        assertThat(ben.data(unlink).path("unlinkEvents").path("outcome").asText())
                .isEqualTo("UNCHANGED");
        JsonNode wrong = ada.error(
                "mutation { linkEvents(input: { event: \"desk:none\", kind: PART_OF, other: \"desk:none\" }) { dryRun } }",
                Map.of());
        assertThat(wrong.path("extensions").path("violations").findValuesAsText("code"))
                .containsExactly("INVALID_ARGUMENTS", "UNKNOWN_EVENT");
    }

    /** As if a dataset had published the second event. */
    private void publishTheSecondEvent() throws SQLException {
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into dataset (id, uid, ref, name) values (900001, '00000000-0000-5000-8000-000000000001', 'dataset:pub', 'Published')");
            statement.execute(
                    "insert into release (id, uid, ref, dataset_id, version, kind) values (900002, '00000000-0000-5000-8000-000000000002', 'release:pub/1', 900001, '1', 'FINAL')");
            statement.execute(
                    "update event set release_id = 900002, basis = 'SOURCE_CODED' where ref = '" + IRAQ + "'");
        }
    }

    @Test
    void whatIsPublishedIsNotEditedButHasClaimsAndTiesBesideIt() throws SQLException {
        publishTheSecondEvent();
        for (String mutation : List.of(
                "updateEvent(input: { ref: \"" + IRAQ + "\", version: 1, title: \"t\" })",
                "retractEvent(input: { ref: \"" + IRAQ + "\", version: 1, reason: \"r\" })",
                "recordEvent(input: { ref: \"" + IRAQ + "\", version: 1, title: \"t\", start: \"2022-01-21\" })")) {
            JsonNode extensions = ada.error("mutation { " + mutation + " { dryRun } }", Map.of())
                    .path("extensions");
            assertThat(extensions.path("violations").findValuesAsText("code"))
                    .as(mutation)
                    .containsExactly("PUBLISHED_RECORD");
        }
        assertThat(
                        outcomes(
                                changes(
                                        ada,
                                        "recordClaim",
                                        "ref: \"desk:c\", event: \"" + IRAQ
                                                + "\", reportedBy: \"source:un\", metric: KILLED, victimGroup: STATE_FORCES, quantity: { quantifier: EXACTLY, amount: 40 }")))
                .containsExactly("CREATED");
        JsonNode event = ada.data(
                        "{ event(ref: \"" + IRAQ + "\") { version fatalities { best basis } claims { ref } } }")
                .path("event");
        assertThat(event.path("fatalities").toString()).isEqualTo("{\"best\":11,\"basis\":\"SOURCE_CODED\"}");
        assertThat(event.path("claims")).hasSize(2);
        assertThat(ada.data("mutation { linkEvents(input: { event: \"" + IRAQ + "\", kind: POSSIBLY_SAME, other: \""
                                + EVENT + "\" }) { outcome } }")
                        .toString())
                .contains("CREATED");
    }

    /** A second field that is refused takes nothing along of what the first has committed. */
    @Test
    void whatWasCommittedIsToldThoughAnotherFieldIsRefused() {
        JsonNode answer = ada.ask("""
                mutation {
                  first: recordActor(input: { ref: "desk-actor:first", kind: MILITIA, names: [{ kind: PRIMARY, name: "First" }] }) {
                    changes { ref outcome } actor { ref name events(first: 501) { totalCount } }
                  }
                  second: recordActor(input: { ref: "desk-actor:first", kind: MILITIA, names: [] }) { changes { ref } }
                  third: createApiKey(input: { name: "no", role: ADMIN }) { secret }
                }""", Map.of());
        assertThat(answer.at("/data/first/changes/0/outcome").asText()).isEqualTo("CREATED");
        assertThat(answer.at("/data/first/actor/name").asText()).isEqualTo("First");
        assertThat(answer.at("/data/first/actor/events").isNull()).isTrue();
        assertThat(answer.at("/data/second").isNull()).isTrue();
        assertThat(answer.at("/data/third").isNull()).isTrue();
        assertThat(answer.at("/errors").findValuesAsText("code"))
                .contains("PAGE_TOO_LARGE", "INVALID_INPUT", "FORBIDDEN");
    }
}
