package org.casus.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.casus.event.sample.WithSample;
import org.casus.graphql.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole of 359 with parts of 100, 200 and unknown, as clients and exports sum it. */
@QuarkusTest
@TestProfile(WithSample.class)
class TiedSumsTest extends AtDesk {

    private static final String SUMS = """
            query ($count: StatisticsCount, $knownBy: DateTime) {
              statistics(groupBy: MONTH, count: $count, knownBy: $knownBy, filter: {dates: {from: "2019-04-01", to: "2019-04-30"}}) {
                totals {
                  events eventsWithoutToll possiblySame
                  fatalities { best civilians }
                  leftOut { asParts asWholes asSame }
                  datasets { ref events dataset { name } }
                }
                nodes { events eventsWithoutToll fatalities { low best high unknown } }
              }
            }""";

    @BeforeEach
    void recordTheWhole() {
        event("all", "359");
        event("colombo", "100");
        event("negombo", "200");
        event("batticaloa", null);
        for (String city : List.of("colombo", "negombo", "batticaloa")) {
            link("desk:" + city, "PART_OF", "desk:all");
        }
    }

    private void event(String name, String toll) {
        String claims = toll == null ? "" : """
                , claims: [{
                  ref: "desk:%s/1", reportedBy: "source:un", metric: KILLED, victimGroup: ALL, saidAt: "2019-04-22T12:00:00Z"
                  quantity: { quantifier: EXACTLY, amount: %s } }]""".formatted(name, toll);
        changes(
                ben,
                "recordEvent",
                "ref: \"desk:%s\", title: \"%s\", start: \"2019-04-21\"%s".formatted(name, name, claims));
    }

    private JsonNode link(String event, String kind, String other) {
        return ada.ask(
                "mutation { linkEvents(input: { event: \"%s\", kind: %s, other: \"%s\" }) { outcome } }"
                        .formatted(event, kind, other),
                Map.of());
    }

    private JsonNode sums(Map<String, ?> variables) {
        return ada.data(SUMS, variables).path("statistics");
    }

    private static String exported(String address) {
        return given().get("/export/" + address
                        + "&dates.from=2019-04-01&dates.to=2019-04-30&columns=events,deaths_best,events_without_toll")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    @Test
    void theWholeCounts() {
        Golden.check(engine, "desk/sums-of-tied-events");
        JsonNode sums = sums(Map.of());
        assertThat(sums.path("totals").toString())
                .isEqualTo(
                        "{\"events\":1,\"eventsWithoutToll\":0,\"possiblySame\":0,\"fatalities\":{\"best\":359,\"civilians\":null},"
                                + "\"leftOut\":{\"asParts\":3,\"asWholes\":0,\"asSame\":0},"
                                + "\"datasets\":[{\"ref\":\"dataset:desk\",\"events\":1,\"dataset\":{\"name\":\"Desk\"}}]}");
        assertThat(sums.path("nodes").toString())
                .isEqualTo(
                        "[{\"events\":1,\"eventsWithoutToll\":0,\"fatalities\":{\"low\":359,\"best\":359,\"high\":359,\"unknown\":359}}]");
        for (String table : List.of("statistics.csv?groupBy=MONTH", "panel.csv?per=MONTH")) {
            assertThat(exported(table).lines())
                    .as(table)
                    .containsExactly("events,deaths_best,events_without_toll", "1,359,0");
        }
    }

    @Test
    void orItsPartsDo() {
        JsonNode sums = sums(Map.of("count", "PARTS"));
        assertThat(sums.at("/totals/leftOut/asWholes").asInt()).isEqualTo(1);
        assertThat(sums.path("nodes").toString())
                .isEqualTo(
                        "[{\"events\":3,\"eventsWithoutToll\":1,\"fatalities\":{\"low\":300,\"best\":300,\"high\":300,\"unknown\":300}}]");
        for (String table : List.of("statistics.csv?groupBy=MONTH&count=PARTS", "panel.csv?per=MONTH&count=PARTS")) {
            assertThat(exported(table).lines())
                    .as(table)
                    .containsExactly("events,deaths_best,events_without_toll", "3,300,1");
        }
    }

    @Test
    void asItWasKnownByThen() {
        changes(
                ada,
                "recordReport",
                "report: { ref: \"report:late\", publisher: \"source:ap\", published: \"2019-04-21\" }");
        assertThat(sums(Map.of("knownBy", "2019-04-21T12:00:00Z"))
                        .at("/totals/events")
                        .asInt())
                .isZero();
        assertThat(sums(Map.of("knownBy", "2019-04-22T12:00:00Z")).path("nodes").toString())
                .isEqualTo(
                        "[{\"events\":1,\"eventsWithoutToll\":0,\"fatalities\":{\"low\":359,\"best\":359,\"high\":359,\"unknown\":359}}]");
        assertThat(sums(Map.of("knownBy", "2019-04-22T12:00:00Z", "count", "PARTS"))
                        .path("nodes")
                        .toString())
                .isEqualTo(
                        "[{\"events\":2,\"eventsWithoutToll\":0,\"fatalities\":{\"low\":300,\"best\":300,\"high\":300,\"unknown\":300}}]");
    }

    @Test
    void aPartIsNoWholeOfItsWhole() {
        event("street", "10");
        assertThat(link("desk:street", "PART_OF", "desk:colombo")
                        .at("/data/linkEvents/outcome")
                        .asText())
                .isEqualTo("CREATED");
        JsonNode error = link("desk:all", "PART_OF", "desk:street").at("/errors/0");
        assertThat(error.at("/message").asText()).contains("desk:street is a part of desk:all already");
        assertThat(error.at("/extensions/argument").asText()).isEqualTo("input.other");
        assertThat(sums(Map.of()).at("/totals/leftOut/asParts").asInt()).isEqualTo(4);
    }

    @Test
    void theSameIsCountedOnce() {
        event("again", "253");
        link("desk:again", "POSSIBLY_SAME", "desk:all");
        assertThat(sums(Map.of()).at("/totals/possiblySame").asInt()).isEqualTo(1);
        assertThat(sums(Map.of()).at("/totals/fatalities/best").asInt()).isEqualTo(359 + 253);
        link("desk:again", "SAME_AS", "desk:all");
        JsonNode totals = sums(Map.of()).path("totals");
        assertThat(totals.at("/fatalities/best").asInt())
                .as("one dataset: by the ref")
                .isEqualTo(253);
        assertThat(totals.path("leftOut").toString()).isEqualTo("{\"asParts\":3,\"asWholes\":0,\"asSame\":1}");
        assertThat(totals.at("/possiblySame").asInt()).isZero();
    }

    @Test
    void ratesAreOfTheYearsPopulation() {
        String rates = """
                { statistics(groupBy: [COUNTRY, %s], filter: {country: "SYR"}) {
                    nodes { events fatalities { best } per100000 { events best civilians population year source } } } }""";
        assertThat(ada.data(rates.formatted("YEAR"))
                        .at("/statistics/nodes/0/per100000")
                        .isNull())
                .as("no table was imported")
                .isTrue();
        Arc.container()
                .instance(ImportRunner.class)
                .get()
                .run(
                        new ImportJob(
                                "world-bank-population",
                                "src/test/resources/org/casus/dataset/population/world_bank.csv",
                                null,
                                false,
                                false),
                        ImportProgress.SILENT);
        JsonNode row = ada.data(rates.formatted("YEAR")).at("/statistics/nodes/0");
        JsonNode rate = row.path("per100000");
        assertThat(rate.path("population").asLong()).isEqualTo(22_000_000);
        assertThat(rate.path("year").asInt()).isEqualTo(2022);
        assertThat(rate.path("source").asText()).isEqualTo("population:world-bank-population/SYR/2022");
        assertThat(rate.path("events").asDouble()).isEqualTo(row.path("events").asInt() * 100_000 / 22e6);
        assertThat(rate.path("best").asDouble())
                .isEqualTo(row.at("/fatalities/best").asInt() * 100_000 / 22e6);
        assertThat(rate.path("civilians").isNull()).isTrue();
        assertThat(ada.data(rates.formatted("ADMIN1"))
                        .at("/statistics/nodes/0/per100000")
                        .isNull())
                .as("no time")
                .isTrue();
    }
}
