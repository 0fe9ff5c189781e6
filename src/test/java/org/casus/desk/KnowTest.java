package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.graphql.Golden;
import org.junit.jupiter.api.Test;

/** Who said what, and when it was known: by when it was said, and by when it was recorded. */
@QuarkusTest
@TestProfile(OnDesk.class)
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

    private static final String PAST = """
            query ($ref: String!, $asOf: DateTime) {
              event(ref: $ref, asOf: $asOf) {
                id ref title start end datePrecision ongoing typeOfViolence notes version tags recordedAt changedAt
                fatalities { low best high sideA sideB } claimedFatalities { low best high sideA sideB }
                place { ref name latitude } country { alpha3 }
                participations { side role actor { ref } } reports { ref } release { ref }
                claims { ref metric quantity { text low best high } confirmation saidAt }
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
        for (Instant absent : List.of(before, gone)) {
            JsonNode error = ada.error(PAST, Map.of("ref", EVENT, "asOf", absent.toString()));
            assertThat(error.path("extensions").path("code").asText()).isEqualTo("NOT_FOUND");
        }
    }
}
