package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.casus.desk.Editor;
import org.casus.graphql.engine.Engine;
import org.junit.jupiter.api.Test;

/** What exports cite for what a desk recorded, for the sample, and for figures that a dataset reports. */
@QuarkusTest
@TestProfile(CitationTest.NamedDesk.class)
class CitationTest {

    /** A store of its own that begins with the sample, and a desk that says how it is cited. */
    public static final class NamedDesk implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "casus.sample.load", "true",
                    "casus.db.url", "jdbc:h2:mem:cited;DB_CLOSE_DELAY=-1",
                    "casus.desk.name", "Example conflict desk",
                    "casus.desk.publisher", "Example News",
                    "casus.desk.licence", "CC-BY-4.0",
                    "casus.desk.citation", "Example News, conflict desk.",
                    "casus.desk.url", "https://example.org/conflicts");
        }
    }

    @Inject
    Engine engine;

    @Inject
    ImportRunner runner;

    @Test
    void aDesksRecordsAreCitedAsItSaysAndTheSampleAsTheSample() {
        Editor ada = new Editor(engine, "Ada");
        ada.data("""
                mutation {
                  recordEvent(input: {ref: "desk:2026-of-our-own", title: "Of our own", start: "2026-02-03", datePrecision: DAY}) { event { ref } }
                  recordReportedStatistic(input: {
                    ref: "desk:2026-figure", indicator: "ACTIVE_FIGHTERS", unit: "PERSON", reportedBy: "source:ap",
                    quantity: {quantifier: ABOUT, amount: 100}, asOf: "2026-02-03"}) { reportedStatistic { ref } }
                }""", Map.of());
        JsonNode own = about("events.about.json?ref=desk:2026-of-our-own");
        assertThat(own.at("/datasets")).hasSize(1);
        assertThat(own.at("/datasets/0/ref").asText()).isEqualTo("dataset:desk");
        assertThat(own.at("/datasets/0/name").asText()).isEqualTo("Example conflict desk");
        assertThat(own.at("/datasets/0/publisher").asText()).isEqualTo("Example News");
        assertThat(own.at("/datasets/0/url").asText()).isEqualTo("https://example.org/conflicts");
        assertThat(own.at("/licences/0").asText()).isEqualTo("CC-BY-4.0");
        assertThat(own.at("/citations/0").asText()).isEqualTo("Example News, conflict desk.");
        assertThat(about("events.about.json?ref=desk:2022-01-21-iraq-army-base")
                        .at("/citations/0")
                        .asText())
                .startsWith("Casus, sample");
        JsonNode figures = about("reported-statistics.about.json?indicator=ACTIVE_FIGHTERS");
        assertThat(figures.at("/citations").toString()).contains("Example News, conflict desk.", "Casus, sample");
        assertThat(Exported.csv("reported-statistics.csv?indicator=ACTIVE_FIGHTERS"))
                .filteredOn(row -> row.get("ref").equals("desk:2026-figure"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("dataset")).isEqualTo("dataset:desk");
                    assertThat(row.get("release")).isEqualTo("release:desk/living");
                    assertThat(row.get("licence")).isEqualTo("CC-BY-4.0");
                });
    }

    @Test
    void reportedStatisticsAreCitedAsTheirDataset() throws Exception {
        Path file = Path.of(getClass()
                .getResource("/org/casus/dataset/ucdp/country_years.csv")
                .toURI());
        runner.run(new ImportJob("ucdp-country-years", file.toString(), "25.1", false, false), ImportProgress.SILENT);
        JsonNode about = about("reported-statistics.about.json?indicator=DEATHS_NON_STATE");
        assertThat(about.at("/datasets/0/ref").asText()).isEqualTo("dataset:ucdp-country-years");
        assertThat(about.at("/datasets/0/releases/0/rows").asLong())
                .isEqualTo(about.at("/rows").asLong());
        assertThat(about.at("/citations")).isNotEmpty();
        assertThat(about.at("/licences/0").asText()).isEqualTo("CC BY 4.0");
    }

    private static JsonNode about(String name) {
        return Exported.json(Exported.text(name));
    }
}
