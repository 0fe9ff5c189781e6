package org.casus.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.Example;
import org.casus.event.sample.WithSample;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.Test;

/**
 * What was known on a day never changes by what happened after it: whatever is asked with knownBy is answered as by a
 * store that was only told what was said by then.
 */
@QuarkusTest
@TestProfile(WithSample.class)
class KnownByTest extends AtDesk {

    /** So many random histories. */
    int histories() {
        return 12;
    }

    private static final String KNOWN = """
            query ($knownBy: DateTime!, $events: [String!]!) {
              events(filter: {ref: ["desk:history-0", "desk:history-1"]}, orderBy: [{by: RECORDED_AT, direction: ASC}]) {
                nodes {
                  ref
                  fatalities(knownBy: $knownBy) { low best high sideA sideB civilians unknown known }
                  claimedFatalities(knownBy: $knownBy) { best }
                  claims(knownBy: $knownBy) {
                    ref confirmation supersedes { ref confirmation } supersededBy { ref confirmation }
                    confirmations { confirmation saidAt restores { ref } }
                  }
                  current: claims(knownBy: $knownBy, current: true, metric: [KILLED]) { ref }
                  claimGroups(groupBy: SPEAKER, knownBy: $knownBy) { speaker { ref } claims { ref } }
                  disagreement(knownBy: $knownBy) { victimGroup apart apartShare compatible speakers { speaker { ref } low best high confirmation } }
                }
              }
              statistics(groupBy: [MONTH], knownBy: $knownBy) { totals { ...Figures } nodes { keys { label } events fatalities { low best high civilians } } }
              country(code: "SYR") { statistics(groupBy: [YEAR], filter: {ref: $events}, knownBy: $knownBy) { totals { ...Figures } } }
              actor(ref: "desk-actor:islamic-state") { statistics(groupBy: [SOURCE], knownBy: $knownBy) { totals { ...Figures } } }
            }
            fragment Figures on StatisticsTotals { events fatalities { low best high civilians } }""";

    private static final String TODAY = """
            {
              events(filter: {ref: ["desk:history-0", "desk:history-1"]}, orderBy: [{by: RECORDED_AT, direction: ASC}]) {
                nodes {
                  fatalities { low best high sideA sideB civilians unknown known }
                  claims { ref confirmation }
                  tollHistory { at claim { ref } confirmation fatalities { low best high } }
                }
              }
            }""";

    private void empty() throws IOException, SQLException {
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
        Example report = Example.request("docs/report.json");
        ada.data(report.document(), report.variables());
        ada.data(
                "mutation { recordReport(input: { report: {ref: \"report:desk-un\", publisher: \"source:un\", published: \"2022-01-01\"}"
                        + ", sources: [{ref: \"source:un\", kind: IGO, name: \"United Nations\"}] }) { dryRun } }");
        for (int i = 0; i < 2; i++) {
            changes(ada, "recordEvent", """
                    ref: "%s", title: "An event", start: "2022-01-20", place: "desk-place:ghwayran-prison"
                    participations: [{actor: "desk-actor:islamic-state", side: B, role: PARTICIPANT}]""".formatted(RandomHistory.event(i)));
        }
    }

    /** Tells the store, and gives back what it took: it refuses what contradicts itself, whenever it is told. */
    private List<RandomHistory.Said> tell(List<RandomHistory.Said> history) {
        List<RandomHistory.Said> taken = new ArrayList<>();
        for (RandomHistory.Said said : history) {
            String input = said.said() + ", " + said.naming();
            if (input.contains("VERSION")) {
                int version = ada.data("{ claim(ref: \"" + said.claim() + "\") { version } }")
                        .path("claim")
                        .path("version")
                        .asInt();
                input = input.replace("VERSION", String.valueOf(version));
            }
            JsonNode answer =
                    ada.ask("mutation { " + said.mutation() + "(input: {" + input + "}) { dryRun } }", Map.of());
            if (answer.path("errors").isMissingNode() || answer.path("errors").isEmpty()) {
                taken.add(said);
            } else {
                assertThat(answer.path("errors").toString()).contains("retracted itself by then");
            }
        }
        return taken;
    }

    private JsonNode known(Instant time) {
        return ada.data(
                KNOWN,
                Map.of("knownBy", time.toString(), "events", List.of(RandomHistory.event(0), RandomHistory.event(1))));
    }

    private static String exported(Instant time) {
        StringBuilder all = new StringBuilder();
        for (String format : List.of("csv", "ndjson")) {
            all.append(given().queryParam("groupBy", "ACTOR", "MONTH")
                    .queryParam("knownBy", time.toString())
                    .get("/export/statistics." + format)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        return all.toString();
    }

    private static String pretty(JsonNode node) {
        return node.toPrettyString();
    }

    @Test
    void whatIsKnownByATimeIsWhatAStoreKnowsThatWasToldNoMore() throws IOException, SQLException {
        for (int seed = 1; seed <= histories(); seed++) {
            RandomHistory history = new RandomHistory(seed);
            empty();
            history.all().retainAll(tell(history.all()));
            List<JsonNode> known = new ArrayList<>();
            List<String> exported = new ArrayList<>();
            for (int i = -1; i < RandomHistory.TIMES; i++) {
                known.add(known(RandomHistory.time(i)));
                exported.add(exported(RandomHistory.time(i)));
            }
            JsonNode all = ada.data(TODAY);
            for (int i = -1; i < RandomHistory.TIMES; i++) {
                Instant time = RandomHistory.time(i);
                String as = "history " + seed + " by " + time;
                empty();
                assertThat(tell(history.by(time))).as(as).hasSameSizeAs(history.by(time));
                assertThat(pretty(known(time))).as(as).isEqualTo(pretty(known.get(i + 1)));
                assertThat(exported(time)).as(as).isEqualTo(exported.get(i + 1));
                JsonNode today = ada.data(TODAY);
                for (int event = 0; event < 2; event++) {
                    JsonNode now = today.path("events").path("nodes").get(event);
                    JsonNode then =
                            known.get(i + 1).path("events").path("nodes").get(event);
                    assertThat(pretty(now.path("fatalities"))).as(as).isEqualTo(pretty(then.path("fatalities")));
                    assertThat(now.path("claims").findValuesAsText("confirmation"))
                            .as(as)
                            .isEqualTo(confirmations(then));
                    assertThat(steps(now, time))
                            .as(as)
                            .isEqualTo(steps(all.path("events").path("nodes").get(event), time));
                }
            }
        }
    }

    private static List<String> confirmations(JsonNode event) {
        List<String> confirmations = new ArrayList<>();
        event.path("claims")
                .forEach(claim -> confirmations.add(claim.path("confirmation").asText()));
        return confirmations;
    }

    private static List<String> steps(JsonNode event, Instant time) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : event.path("tollHistory")) {
            if (!Instant.parse(step.path("at").asText()).isAfter(time)) {
                steps.add(step.toString());
            }
        }
        return steps;
    }

    private static final String POLICE = RandomHistory.event(0) + "/police-";

    private void police(String number, String day, String supersedes) {
        changes(ada, "recordClaim", """
                ref: "%1$s%2$s", event: "%3$s", reportedBy: "source:un", saidAt: "2022-04-%4$sT10:00:00Z", metric: KILLED, victimGroup: CIVILIANS
                quantity: {quantifier: EXACTLY, amount: %2$s} %5$s""".formatted(POLICE, number, RandomHistory.event(0), day, supersedes));
    }

    private String best(String day) {
        return ada.data("{ event(ref: \"" + RandomHistory.event(0) + "\") { fatalities(knownBy: \"2022-04-" + day
                        + "T23:59:59Z\") { best } } }")
                .at("/event/fatalities/best")
                .asText();
    }

    /** Whether the later number says that it takes the place of the earlier one, or is just a later one. */
    @Test
    void aRetractionDoesNotRewriteThePast() throws IOException, SQLException {
        for (String supersedes : List.of("supersedes: \"" + POLICE + "321\"", "")) {
            for (boolean restores : List.of(true, false)) {
                empty();
                police("321", "23", "");
                police("359", "24", supersedes);
                changes(ada, "retractClaim", """
                        ref: "%s359", version: 1, reason: "Counted twice.", saidAt: "2022-04-26T09:00:00Z"
                        newReport: {ref: "report:desk-retraction", publisher: "source:un", published: "2022-04-26"} %s""".formatted(POLICE, restores ? "restores: \"" + POLICE + "321\"" : ""));
                assertThat(List.of(best("22"), best("23"), best("24"), best("25")))
                        .containsExactly("null", "321", "359", "359");
                String after = restores ? "321" : "null";
                assertThat(best("26")).isEqualTo(after);
                JsonNode event = ada.data("""
                                {
                                  event(ref: "desk:history-0") {
                                    fatalities { low best high }
                                    reports { ref }
                                    tollHistory { at confirmation claim { ref } fatalities { best } }
                                    claims(current: true) { ref confirmation confirmations { confirmation saidAt report { ref } restores { ref } } }
                                  }
                                }""").path("event");
                assertThat(fatalities(event.path("fatalities"))).isEqualTo(after + " " + after + " " + after);
                assertThat(event.path("reports").findValuesAsText("ref")).containsExactly("report:desk-retraction");
                assertThat(event.path("tollHistory").findValuesAsText("best")).containsExactly("321", "359", after);
                assertThat(event.path("tollHistory").findValuesAsText("confirmation"))
                        .containsExactly("null", "null", "RETRACTED");
                assertThat(event.path("claims").toString())
                        .contains(
                                "{\"confirmation\":\"RETRACTED\",\"saidAt\":\"2022-04-26T09:00:00Z\",\"report\":{\"ref\":\"report:desk-retraction\"}");
            }
        }
    }

    @Test
    void whatCannotBeSaidOfAClaimIsRefused() throws IOException, SQLException {
        empty();
        police("321", "23", "");
        police("359", "24", "");
        String retract = "mutation { retractClaim(input: { ref: \"" + POLICE
                + "359\", version: 1, reason: \"r\", %s }) { claim { confirmation } changes { outcome } } }";
        for (var wrong : Map.of(
                        "saidAt: \"2022-04-23T00:00:00Z\"",
                        "nothing was said of it before",
                        "saidAt: \"2922-04-23T00:00:00Z\"",
                        "still to come",
                        "restores: \"" + POLICE + "359\"",
                        "does not restore itself",
                        "restores: \"" + GUARDS + "\"",
                        "a claim of another event",
                        "restores: \"" + POLICE + "1\"",
                        "No claim has the ref",
                        "report: \"report:desk-un\", newReport: {ref: \"report:desk-x\", publisher: \"source:un\", published: \"2022-04-26\"}",
                        "not both")
                .entrySet()) {
            assertThat(ada.error(retract.formatted(wrong.getKey()), Map.of()).toString())
                    .contains(wrong.getValue());
        }
        String once = retract.formatted("saidAt: \"2022-04-26T00:00:00Z\", report: \"report:desk-un\"");
        assertThat(ada.data(once).toString()).contains("RETRACTED", "UPDATED");
        assertThat(outcomes(ada.data(once))).as("the same once more").containsExactly("UNCHANGED");
        // What is said later and dated earlier stands in its place.
        ada.data(
                "mutation { setClaimConfirmation(input: { ref: \"" + POLICE
                        + "359\", version: 2, confirmation: DENIED, saidAt: \"2022-04-25T00:00:00Z\", saidBy: \"source:ap\" }) { dryRun } }");
        assertThat(ada.data("{ claim(ref: \"" + POLICE
                                + "359\") { confirmation confirmations { confirmation saidBy { ref } } } }")
                        .path("claim")
                        .toString())
                .isEqualTo(
                        "{\"confirmation\":\"RETRACTED\",\"confirmations\":[{\"confirmation\":\"UNCONFIRMED\",\"saidBy\":null},"
                                + "{\"confirmation\":\"DENIED\",\"saidBy\":{\"ref\":\"source:ap\"}},{\"confirmation\":\"RETRACTED\",\"saidBy\":null}]}");
    }
}
