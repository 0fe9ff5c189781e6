package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.casus.dataset.RealFiles;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names of UCDP's actors, asked of its published files. */
@QuarkusTest
@TestProfile(RealNamesTest.Alone.class)
class RealNamesTest {

    /** A store of its own, without the sample. */
    public static final class Alone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("casus.sample.load", "false", "casus.db.url", "jdbc:h2:mem:names;DB_CLOSE_DELAY=-1");
        }
    }

    /** What UCDP has of the Islamic State in both files. */
    private static final int ISLAMIC_STATE = 6_472;

    @Inject
    ImportRunner runner;

    @BeforeEach
    void load() {
        if (Asked.of("{ events(filter: {dataset: \"ucdp-ged\"}) { totalCount } }")
                .answer()
                .path("errors")
                .isEmpty()) {
            return; // loaded already
        }
        load("ucdp-ged", "ged_syria_2016_2019.csv", "21.1");
        load("ucdp-ged", "ged_mexico_1989_2023.csv", "24.1");
        load("ucdp-actors", "ucdp-actor-221.csv", "22.1");
    }

    private void load(String format, String file, String release) {
        runner.run(
                new ImportJob(format, RealFiles.named(file).toString(), release, false, false), ImportProgress.SILENT);
    }

    /** How many events of nobody else bear the name. */
    int others() {
        return 0;
    }

    private static int events(String filter) {
        return Asked.of("{ events(filter: {" + filter + "}) { totalCount } }")
                .data()
                .at("/events/totalCount")
                .asInt();
    }

    @Test
    void aNameOfAListFindsTheEventsOfItsActor() {
        assertThat(events("actor: [\"ISIS\"]")).isEqualTo(ISLAMIC_STATE + others());
        assertThat(events("actor: [\"ISIS\"], dataset: \"ucdp-ged\"")).isEqualTo(ISLAMIC_STATE);
        assertThat(events("actor: [\"داعش\"], dataset: \"ucdp-ged\"")).isEqualTo(ISLAMIC_STATE);
    }

    @Test
    void aNameThatSeveralBearIsAmbiguous() {
        JsonNode error = Asked.of("{ events(filter: {actor: [\"ELN\"]}) { totalCount } }")
                .error();
        assertThat(error.at("/extensions/code").asText()).isEqualTo("AMBIGUOUS");
        assertThat(error.at("/extensions/nearest").toString()).contains("ucdp-actor:721", "ucdp-actor:744");
        assertThat(error.at("/message").asText()).contains("ucdp-actor:748");
    }

    @Test
    void theWholeNameOrASpellingOfItComesFirst() {
        assertThat(first("Taliban")).isEqualTo("ucdp-actor:303");
        assertThat(first("Талибан")).isEqualTo("ucdp-actor:303");
        assertThat(first("طالبان")).isEqualTo("ucdp-actor:303");
        assertThat(first("Arakan Army")).isEqualTo("ucdp-actor:3051");
        assertThat(first("حزب الله")).isEqualTo("ucdp-actor:366");
        assertThat(first("Хезболла")).isEqualTo("ucdp-actor:366");
        assertThat(first("Boko Haram")).isEqualTo("ucdp-actor:1051");
        assertThat(first("حركة حماس")).isEqualTo("ucdp-actor:209");
        assertThat(first("Аш-Шабааб")).isEqualTo("ucdp-actor:717");
        assertThat(first("Синалоа Картель")).isEqualTo("ucdp-actor:775");
    }

    private static String first(String name) {
        return Asked.of(
                        "query($name: String!) { actors(filter: {name: $name}, first: 1) { nodes { ref } } }",
                        Map.of("name", name))
                .data()
                .at("/actors/nodes/0/ref")
                .asText();
    }

    @Test
    void whatACoalitionDoesIsNotWhatItsMembersDo() {
        assertThat(top("includeSubgroups: true").get(0).at("/keys/actor/ref").asText())
                .isEqualTo("ucdp-actor:775");
        assertThat(events(top("includeSubgroups: true"), "ucdp-actor:775")).isEqualTo(9_262);
        assertThat(events(top("rollUp: [SPLINTERS, ALLIANCES]"), "ucdp-actor:8234"))
                .isEqualTo(17_730);
        assertThat(events(top("rollUp: [SUBGROUPS, SPLINTERS]"), "ucdp-actor:8234"))
                .isNull();
    }

    private static JsonNode top(String rollUp) {
        return Asked.of(
                        "{ statistics(filter: {country: \"MEX\"}, groupBy: ACTOR, %s, orderBy: {by: EVENTS, direction: DESC}, first: 5) { nodes { keys { actor { ref } } events } } }"
                                .formatted(rollUp))
                .data()
                .at("/statistics/nodes");
    }

    private static Integer events(JsonNode rows, String actor) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.at("/keys/actor/ref").asText().equals(actor))
                .map(row -> row.get("events").asInt())
                .findFirst()
                .orElse(null);
    }

    @Test
    void kindsAreInferredAndSayOfWhat() {
        assertThat(kind("ucdp-actor:234")).isEqualTo("REBEL_GROUP DYADS FORMAL");
        assertThat(kind("ucdp-actor:118")).isEqualTo("STATE LISTED GOVERNMENT");
        assertThat(kind("ucdp-actor:1088")).isEqualTo("MILITIA DYADS FORMAL");
        assertThat(kind("ucdp-actor:8234")).isEqualTo("COALITION NAME null");
    }

    private static String kind(String ref) {
        JsonNode actor = Asked.of("{ actor(ref: \"" + ref + "\") { kind kindBasis organisation } }")
                .data()
                .get("actor");
        return actor.get("kind").asText()
                + " " + actor.get("kindBasis").asText()
                + " " + actor.get("organisation").asText();
    }
}
