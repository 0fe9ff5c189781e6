package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.casus.Example;
import org.casus.event.sample.WithSample;
import org.casus.graphql.engine.Engine;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.Test;

/** The agency's report of docs/report.json, recorded by one request into an empty store. */
@QuarkusTest
@TestProfile(WithSample.class)
class AgencyReportTest {

    /** All that the sample holds. When it was recorded differs, and so does what the dataset is called and cited by. */
    private static final String EVERYTHING = """
            query Everything {
              events(orderBy: [{ by: START, direction: ASC }]) {
                totalCount
                nodes {
                  id ref title start end datePrecision datePrecisionCode ongoing typeOfViolence clarity sourceCount notes version tags
                  fatalities { low best high sideA sideB civilians unknown basis }
                  claimedFatalities { low best high sideA sideB civilians unknown }
                  place { id ref name latitude longitude precision precisionCode admin1 admin2 admin3 prioGrid country { alpha3 } }
                  country { alpha3 }
                  release { kind }
                  participations { side role actor { ref } }
                  reports { ref }
                  links { kind }
                  classifications { code }
                  claims {
                    id ref metric victimGroup victimActor { ref } confirmation saidAt note speakerAsCoded
                    quantity { amount quantifier low best high text }
                    reportedBy { ref } attributedTo { ref } speaker { ref } report { ref } supersedes { ref } event { ref }
                  }
                }
              }
              actors(orderBy: NAME) {
                nodes {
                  id ref name kind firstSeen lastSeen eventCount
                  names { kind name language from to }
                  relations { kind direction actor { ref } from to }
                }
              }
              sources { nodes { id ref name kind url country { alpha3 } reports(first: 5) { nodes { ref headline published language citation url } } } }
              reportedStatistics {
                nodes {
                  id ref indicator unit subject { ref } place { ref } placeName countries { alpha3 } asOf period { from to } saidAt note confirmation
                  quantity { amount quantifier low best high text }
                  reportedBy { ref } attributedTo { ref } speaker { ref } report { ref }
                }
              }
              summed: statistics(groupBy: [COUNTRY, MONTH, TYPE_OF_VIOLENCE]) {
                nodes { keys { label country { alpha3 } typeOfViolence } events fatalities { low best high civilians } }
              }
              counted: statistics(groupBy: [ACTOR]) { nodes { keys { actor { ref } } events fatalities { low best high } } }
            }""";

    @Inject
    Engine engine;

    @Inject
    DataSource store;

    private Editor editor() {
        return new Editor(engine, "Ada");
    }

    @Test
    void isWhatTheSampleHolds() throws IOException, SQLException {
        JsonNode sample = editor().data(EVERYTHING);
        assertThat(sample.path("events").path("totalCount").asInt()).isEqualTo(2);
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
        Example report = Example.request("docs/report.json");

        String dry =
                report.document().replace("recordReport(input: $input)", "recordReport(input: $input, dryRun: true)");
        JsonNode shown = editor().data(dry, report.variables());
        assertThat(editor().data(EVERYTHING).path("events").path("totalCount").asInt())
                .isZero();

        JsonNode recorded = editor().data(report.document(), report.variables());
        assertThat(editor().data(EVERYTHING)).isEqualTo(sample);
        assertThat(recorded.toString().replace("\"dryRun\":false", "\"dryRun\":true"))
                .isEqualTo(shown.toString());
        assertThat(outcomes(recorded)).containsOnly("CREATED").hasSize(25);

        JsonNode again = editor().data(report.document(), report.variables());
        assertThat(outcomes(again)).containsOnly("UNCHANGED").hasSize(25);
        assertThat(editor().data(EVERYTHING)).isEqualTo(sample);
    }

    private static List<String> outcomes(JsonNode recorded) {
        return recorded.path("recordReport").path("changes").findValuesAsText("outcome");
    }

    @Test
    void needsMoreThanAReader() throws IOException {
        Example report = Example.request("docs/report.json");
        Map<String, Object> answer =
                engine.answer(report.document(), null, report.variables()).specification();
        assertThat(answer.toString()).contains("UNAUTHENTICATED");
    }
}
