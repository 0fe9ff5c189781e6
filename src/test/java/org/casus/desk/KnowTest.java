package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.event.sample.WithSample;
import org.casus.graphql.Golden;
import org.junit.jupiter.api.Test;

/** Who said what, and when it was known: by when it was said, and by when it was recorded. */
@QuarkusTest
@TestProfile(WithSample.class)
class KnowTest extends AtDesk {

    /** Another speaker, who says less. */
    private void anotherSpeaker() {
        changes(ben, "recordClaim", """
                ref: "desk:other", event: "EVENT", reportedBy: "source:kurdish-authorities", saidAt: "2022-01-22T12:00:00Z", metric: KILLED,
                victimGroup: SECURITY_FORCES, quantity: { quantifier: EXACTLY, amount: 17 }""".replace("EVENT", EVENT));
    }

    @Test
    void whatEachSpeakerSaidAndHowTheTollGrew() {
        laterReports();
        anotherSpeaker();
        Golden.check(engine, "desk/who-said-what-and-how-the-toll-grew");
    }

    @Test
    void theTollIsKnownDayByDay() {
        laterReports();
        List<String> tolls = new ArrayList<>();
        for (String day : List.of("20", "21", "22", "23")) {
            tolls.add(fatalities(ada.data("{ event(ref: \"" + EVENT + "\") { fatalities(knownBy: \"2022-01-" + day
                            + "T23:59:59Z\") { low best high } } }")
                    .path("event")
                    .path("fatalities")));
        }
        assertThat(tolls).containsExactly("null null null", "36 36 null", "44 44 null", "56 61 null");
    }

    private static final String STATISTICS = """
            query ($knownBy: DateTime, $groupBy: [StatisticsDimension!]!, $having: StatisticsHaving) {
              statistics(groupBy: $groupBy, knownBy: $knownBy, having: $having, first: 500) {
                totals { events fatalities { low best high civilians } }
                nodes { keys { label source { ref } actor { ref } country { alpha3 } } events fatalities { low best high } }
              }
            }""";

    private JsonNode statistics(String knownBy, String groupBy) {
        return ada.data(STATISTICS, Map.of("knownBy", knownBy, "groupBy", List.of(groupBy)))
                .path("statistics");
    }

    /** The report of the 21st, revised on the 22nd and on the 23rd, as it was known each day. */
    @Test
    void statisticsAreKnownDayByDay() {
        laterReports();
        List<String> totals = new ArrayList<>();
        for (String day : List.of("20", "21", "22", "23")) {
            JsonNode all =
                    statistics("2022-01-" + day + "T23:59:59Z", "COUNTRY").path("totals");
            totals.add(all.path("events").asInt() + ": " + fatalities(all.path("fatalities")));
        }
        assertThat(totals).containsExactly("0: 0 0 0", "2: 47 47 null", "2: 55 55 null", "2: 67 72 null");
        JsonNode today =
                ada.data(STATISTICS, Map.of("groupBy", List.of("COUNTRY"))).path("statistics");
        assertThat(today).isEqualTo(statistics("2022-01-23T00:00:00Z", "COUNTRY"));
        Golden.check(engine, "desk/statistics-known-by");
        Golden.check(engine, "desk/statistics-of-actors-known-by");
    }

    @Test
    void statisticsAreTheSumsOfWhatEventsSay() {
        laterReports();
        anotherSpeaker();
        changes(ben, "recordEvent", """
                ref: "desk:undated", title: "Nobody said when", start: "2022-01-02", claims: [{
                  ref: "desk:undated/1", reportedBy: "source:un", metric: KILLED, victimGroup: CIVILIANS
                  quantity: { quantifier: EXACTLY, amount: 5 } }]""");
        changes(ben, "recordEvent", """
                ref: "desk:injured", title: "Nobody died", start: "2022-01-21", claims: [{
                  ref: "desk:injured/1", reportedBy: "source:un", metric: INJURED, victimGroup: CIVILIANS
                  saidAt: "2022-01-22T06:00:00Z", quantity: { quantifier: EXACTLY, amount: 5 } }]""");
        changes(ben, "recordClaim", """
                ref: "desk:retracted", event: "desk:injured", reportedBy: "source:ap", metric: KILLED, victimGroup: CIVILIANS
                saidAt: "2022-01-21T06:00:00Z", quantity: { quantifier: EXACTLY, amount: 2 }""");
        changes(
                ben,
                "retractClaim",
                "ref: \"desk:retracted\", version: 1, reason: \"r\", saidAt: \"2022-01-21T12:00:00Z\"");
        for (String time : List.of(
                "2022-01-20T23:59:59Z", "2022-01-21T07:00:00Z", "2022-01-22T13:00:00Z", "2030-01-01T00:00:00Z")) {
            long best = 0;
            long civilians = 0;
            for (JsonNode event : ada.data(
                            "query ($by: DateTime) { events { nodes { fatalities(knownBy: $by) { best civilians } } } }",
                            Map.of("by", time))
                    .path("events")
                    .path("nodes")) {
                best += event.path("fatalities").path("best").asLong();
                civilians += event.path("fatalities").path("civilians").asLong();
            }
            JsonNode totals = statistics(time, "YEAR").path("totals");
            assertThat(totals.path("fatalities").path("best").asLong()).as(time).isEqualTo(best);
            assertThat(totals.path("fatalities").path("civilians").asLong())
                    .as(time)
                    .isEqualTo(civilians);
        }
        assertThat(statistics("2022-01-22T05:00:00Z", "YEAR")
                        .path("totals")
                        .path("events")
                        .asInt())
                .as("an event of which all that was said was retracted was not known")
                .isEqualTo(2);
        assertThat(statistics("2030-01-01T00:00:00Z", "YEAR")
                        .path("totals")
                        .path("events")
                        .asInt())
                .as("an undated one never is")
                .isEqualTo(3);
        assertThat(statistics("2022-01-22T05:00:00Z", "SOURCE").path("nodes").toString())
                .contains("\"source\":{\"ref\":\"source:ap\"},\"actor\":null,\"country\":null},\"events\":2,");
        JsonNode busy = ada.data(
                        STATISTICS,
                        Map.of(
                                "knownBy",
                                "2022-01-22T05:00:00Z",
                                "groupBy",
                                List.of("ACTOR"),
                                "having",
                                Map.of("best", Map.of("from", 50))))
                .path("statistics");
        assertThat(busy.path("nodes").findValuesAsText("best")).containsExactly("55");
        assertThat(busy.path("nodes").findValuesAsText("ref")).containsExactly("desk-actor:islamic-state");
    }

    private static final String PAST = """
            query ($ref: String!, $asOf: DateTime) {
              event(ref: $ref, asOf: $asOf) {
                id ref title start end datePrecision ongoing typeOfViolence notes version tags recordedAt changedAt
                fatalities { low best high sideA sideB } claimedFatalities { low best high sideA sideB }
                place { ref name latitude } country { alpha3 }
                participations { side role actor { ref } } reports { ref } release { ref }
                claims { ref metric quantity { text low best high } confirmation saidAt confirmations { confirmation saidAt } }
                tollHistory { at fatalities { best } }
              }
            }""";

    private JsonNode asOf(Instant asOf) {
        return ada.data(PAST, asOf == null ? Map.of("ref", EVENT) : Map.of("ref", EVENT, "asOf", asOf.toString()))
                .path("event");
    }

    @Test
    void anEventIsAsTheDatabaseHadItThen() throws InterruptedException {
        Instant before = Instant.now().minusSeconds(3600);
        List<Instant> times = new ArrayList<>();
        List<JsonNode> states = new ArrayList<>();
        Runnable look = () -> {
            states.add(asOf(null));
            times.add(Instant.now());
        };
        look.run();
        laterReports();
        look.run();
        changes(
                ben,
                "updateEvent",
                "ref: \"" + EVENT
                        + "\", version: 3, title: \"Another title\", start: \"2022-01-19\", tags: [\"z\"], clear: [NOTES, PLACE], participations: [{ actor: \"desk-actor:islamic-state\", side: B, role: PERPETRATOR }]");
        look.run();
        changes(ada, "setClaimConfirmation", "ref: \"" + GUARDS + "-23\", version: 1, confirmation: DISPUTED");
        look.run();
        changes(ben, "retractClaim", "ref: \"" + GUARDS + "-23\", version: 2, reason: \"r\"");
        look.run();
        int version = asOf(null).path("version").asInt();
        changes(ada, "retractEvent", "ref: \"" + EVENT + "\", version: " + version + ", reason: \"r\"");
        Instant gone = Instant.now();
        for (int i = 0; i < times.size(); i++) {
            assertThat(asOf(times.get(i)).toPrettyString())
                    .as("state " + i)
                    .isEqualTo(states.get(i).toPrettyString());
        }
        for (var absent : Map.of(before, "NOT_FOUND", gone, "REMOVED").entrySet()) {
            JsonNode error =
                    ada.error(PAST, Map.of("ref", EVENT, "asOf", absent.getKey().toString()));
            assertThat(error.path("extensions").path("code").asText()).isEqualTo(absent.getValue());
        }
    }
}
