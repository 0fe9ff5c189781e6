package org.casus.event.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.casus.Example;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.casus.desk.Editor;
import org.casus.event.records.RecordFile;
import org.casus.event.sample.WithSample;
import org.casus.graphql.engine.Engine;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event is told as the database had it, whoever changed it since: files that were imported anew, or people. */
@QuarkusTest
@TestProfile(WithSample.class)
class PastImportsTest {

    private static final String EVENT = """
            query ($ref: String!, $asOf: DateTime) {
              event(ref: $ref, asOf: $asOf) {
                id ref title start end datePrecision datePrecisionCode ongoing typeOfViolence clarity sourceCount notes
                version recordedAt changedAt tags conflict { ref } dyad { ref } country { alpha3 }
                fatalities { low best high sideA sideB civilians unknown basis }
                claimedFatalities { low best high sideA sideB civilians unknown basis }
                place {
                  ref name latitude longitude precision precisionCode precisionScheme admin1 admin2 admin3 prioGrid
                  country { alpha3 }
                }
                participations { side role actor { ref } } classifications { scheme code label } reports { ref headline }
                claims {
                  id ref metric victimGroup victimActor { ref } quantity { quantifier amount low best high text }
                  confirmation saidAt recordedAt speakerAsCoded note report { ref } reportedBy { ref }
                  attributedTo { ref } supersedes { ref }
                }
                tollHistory { at fatalities { best } }
              }
            }""";

    private static final String GED_HEADER = "src/test/resources/org/casus/dataset/ucdp/columns_41.csv";
    private static final String ACLED_HEADER = "src/test/resources/org/casus/dataset/acled/dyadic.csv";

    @Inject
    Engine engine;

    @Inject
    DataSource store;

    @Inject
    ImportRunner runner;

    @TempDir
    Path folder;

    private final List<Instant> times = new ArrayList<>();
    private final List<JsonNode> states = new ArrayList<>();

    /** What a file carries of an event and no revision tells. */
    private final List<String> untold = new ArrayList<>();

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
    }

    private Editor ada() {
        return new Editor(engine, "Ada");
    }

    private JsonNode event(String ref, Instant asOf) {
        ObjectNode event = (ObjectNode)
                ada().data(EVENT, asOf == null ? Map.of("ref", ref) : Map.of("ref", ref, "asOf", asOf.toString()))
                        .path("event");
        return event.remove(untold);
    }

    /** Notes what is told of the event now; it is there. */
    private void look(String ref) throws InterruptedException {
        states.add(event(ref, null));
        times.add(Instant.now());
        Thread.sleep(2); // another time for what comes next
    }

    /** Notes that it is not there now. */
    private void lookInVain(String ref) throws InterruptedException {
        assertThat(ada().error(EVENT, Map.of("ref", ref)).at("/extensions/code").asText())
                .isEqualTo("REMOVED");
        states.add(null);
        times.add(Instant.now());
        Thread.sleep(2);
    }

    /** What was noted is told once more, of each time. */
    private void assertTold(String ref) {
        for (int i = 0; i < times.size(); i++) {
            String asOf = times.get(i).toString();
            if (states.get(i) == null) {
                assertThat(ada().error(EVENT, Map.of("ref", ref, "asOf", asOf))
                                .at("/extensions/code")
                                .asText())
                        .isEqualTo("REMOVED");
            } else {
                assertThat(event(ref, times.get(i)).toPrettyString())
                        .as("state " + i)
                        .isEqualTo(states.get(i).toPrettyString());
            }
        }
        List<JsonNode> seen = states.stream().filter(Objects::nonNull).toList();
        assertThat(seen).as("each look saw another state").doesNotHaveDuplicates();
    }

    private void run(String format, String release, boolean complete, String... lines) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "file", ".txt"), List.of(lines));
        var report =
                runner.run(new ImportJob(format, file.toString(), release, complete, false), ImportProgress.SILENT);
        assertThat(report.rejected()).isZero();
    }

    private void ged(String release, String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = Files.readAllLines(Path.of(GED_HEADER)).getFirst();
        System.arraycopy(rows, 0, lines, 1, rows.length);
        run("ucdp-ged", release, true, lines);
    }

    /** A row of GED. */
    private static String row(
            int id, String days, String place, String conflict, String sides, String reports, String toll) {
        return id + ",2016,1,1," + conflict + "," + sides + "," + reports + "," + place + "," + "Syria,652,Middle East,"
                + days + "," + toll;
    }

    private static final String CONFLICT = "4077,Sylvania: Government,4078,Government of Sylvania - Lowland insurgents";
    private static final String SIDES = "901,Government of Sylvania,902,,Lowland insurgents";
    private static final String ONE_REPORT =
            "1,\"\"\"Reuters,2016-02-01,Clashes\"\"\",Reuters,2016-02-01,Clashes,army spokesman";
    private static final String OLDMILL =
            "1,Oldmill town,Lowland province,Mill district,10.25,20.75,POINT (20.75 10.25),144402";

    private static String first(int id) {
        return row(id, "1,1,2016-01-31,2016-01-31", OLDMILL, CONFLICT, SIDES, ONE_REPORT, "2,3,0,0,4,5,60");
    }

    @Test
    void theReleasesOfADataset() throws Exception {
        ged("24.1", first(1), first(2));
        look("ucdp-ged:1");
        ged(
                "24.2",
                row(
                        1,
                        "2,3,2016-01-29,2016-02-02",
                        "3,Newmill town,Highland province,,11.75,21.25,POINT (21.25 11.75),144402",
                        "4079,Sylvania: Highlands,4080,Government of Sylvania - Highland insurgents",
                        "901,Government of Sylvania,903,,Highland insurgents",
                        "2,\"\"\"Reuters,2016-02-01,Clashes\"\";\"\"AP,2016-02-03,Battle\"\"\",Reuters;AP,2016-02-03,Battle,a resident",
                        "1,1,2,3,7,7,7"),
                first(2));
        look("ucdp-ged:1");
        // Nothing is counted any more, and the coded claim goes.
        ged("24.3", row(1, "1,1,2016-01-31,2016-01-31", OLDMILL, CONFLICT, SIDES, ONE_REPORT, ",,,,,,"), first(2));
        look("ucdp-ged:1");
        ged("25.1", first(2)); // it is not there any more
        lookInVain("ucdp-ged:1");
        ged("25.2", row(1, "1,1,2016-01-31,2016-01-31", OLDMILL, CONFLICT, SIDES, ONE_REPORT, "2,3,0,0,4,6,60"));
        look("ucdp-ged:1");
        ged("25.3", row(1, "1,1,2016-01-30,2016-01-31", OLDMILL, CONFLICT, SIDES, ONE_REPORT, "2,3,0,0,4,6,60"));
        look("ucdp-ged:1");
        assertTold("ucdp-ged:1");
    }

    @Test
    void aDatasetWithTagsAndClassifications() throws Exception {
        String header = Files.readAllLines(Path.of(ACLED_HEADER)).getFirst();
        String end = ",760,Middle East,Syria,Al Hasakeh,,,Al Hasakeh,36.5,40.75,1,SOHR,Other,A note.,";
        run(
                "acled",
                null,
                false,
                header,
                "SYR1,2022-01-20,2022,1,Political violence,Battles,Armed clash,Islamic State (Syria),,Rebel group,"
                        + "QSD: Syrian Democratic Forces,,Rebel group,Rebel group-Rebel group," + end
                        + "20,crowd size=no report,1643000000");
        look("acled:SYR1");
        run(
                "acled",
                null,
                false,
                header,
                "SYR1,2022-01-21,2022,2,Political violence,Explosions/Remote violence,Air/drone strike,Islamic State (Syria),,"
                        + "Rebel group,Prisoners (Syria),,Civilians,Rebel group-Civilians,Civilian targeting" + end
                        + "22,women targeted: girls; suggested agents provocateurs,1643000001");
        look("acled:SYR1");
        run(
                "acled",
                null,
                false,
                header,
                "SYR1,2022-01-21,2022,2,Political violence,Explosions/Remote violence,Air/drone strike,Islamic State (Syria),,"
                        + "Rebel group,Prisoners (Syria),,Civilians,Rebel group-Civilians,Civilian targeting" + end
                        + "22,,1643000002");
        look("acled:SYR1");
        assertTold("acled:SYR1");
    }

    private static final String RECORDS = """
            {"casus":"records","version":1}
            {"type":"dataset","ref":"dataset:valley","name":"Valley events"}
            {"type":"release","ref":"release:valley/1.0","dataset":"dataset:valley","version":"1.0","kind":"FINAL"}
            {"type":"source","ref":"source:radio","kind":"NEWS_AGENCY","name":"Valley Radio"}
            {"type":"source","ref":"source:paper","kind":"NEWS_AGENCY","name":"Hill Paper"}
            {"type":"actor","ref":"valley-actor:1","kind":"STATE","name":"Government","names":[{"kind":"PRIMARY","name":"Government"}]}
            {"type":"actor","ref":"valley-actor:2","kind":"REBEL_GROUP","name":"Front","names":[{"kind":"PRIMARY","name":"Front"}]}
            {"type":"actor","ref":"valley-actor:3","kind":"MILITIA","name":"Guards","names":[{"kind":"PRIMARY","name":"Guards"}]}
            {"type":"conflict","ref":"valley-conflict:1","name":"Valley: Government"}
            {"type":"conflict","ref":"valley-conflict:2","name":"Hills: Government"}
            {"type":"dyad","ref":"valley-dyad:1","name":"Government - Front","conflict":"valley-conflict:1"}
            {"type":"place","ref":"place:mill","name":"Old mill","latitude":10.25,"longitude":20.75,"precision":"EXACT","country":"country:SYR","admin1":"Lowlands"}
            {"type":"place","ref":"place:hill","name":"Hill","latitude":11.25,"longitude":21.75,"precision":"ADMIN1","country":"country:IRQ"}
            {"type":"report","ref":"report:one","publisher":"source:radio","headline":"One","published":"2024-01-21"}
            {"type":"report","ref":"report:two","publisher":"source:paper","headline":"Two","published":"2024-01-22"}
            """;

    private void records(String... lines) throws IOException {
        run("casus", null, false, (RECORDS + String.join("\n", lines)).split("\n"));
    }

    @Test
    void recordsThatAreImportedAnew() throws Exception {
        untold.add("changedAt"); // the file's
        records("""
                {"type":"event","ref":"valley:1","release":"release:valley/1.0","title":"Fight at the mill","start":"2024-01-20","end":"2024-01-21","datePrecision":"DAYS","datePrecisionCode":"2","ongoing":false,"typeOfViolence":"STATE_BASED","conflict":"valley-conflict:1","dyad":"valley-dyad:1","place":"place:mill","clarity":1,"sourceCount":1,"notes":"Two days.","basis":"SOURCE_CODED","deathsLow":3,"deathsBest":4,"deathsHigh":6,"deathsA":1,"deathsB":3,"deathsCivilians":0,"deathsUnknown":0,"version":1,"recordedAt":"2024-02-01T10:00:00.5Z","changedAt":"2024-02-01T10:00:00.5Z","fingerprint":-42,"participations":[{"actor":"valley-actor:1","side":"A","role":"PARTICIPANT"},{"actor":"valley-actor:2","side":"B","role":"PARTICIPANT"}],"classifications":[{"scheme":"acled","code":"Battles","label":"Battles"}],"tags":["mill","night"],"reports":["report:one"]}
                {"type":"claim","ref":"valley:1/coded","event":"valley:1","report":"report:one","reportedBy":"source:radio","attributedTo":"source:radio","speakerAsCoded":"a clerk","metric":"KILLED","victimGroup":"ALL","amount":4,"quantifier":"RANGE","low":3,"best":4,"high":6,"confirmation":"UNCONFIRMED","recordedAt":"2024-02-01T10:00:00Z"}
                {"type":"claim","ref":"valley:1/said","event":"valley:1","report":"report:one","reportedBy":"source:radio","saidAt":"2024-01-21T08:00:00Z","metric":"KILLED","victimGroup":"ARMED_GROUP","victimActor":"valley-actor:2","amount":3,"quantifier":"AT_LEAST","low":3,"best":3,"confirmation":"UNCONFIRMED","note":"By telephone.","recordedAt":"2024-02-01T10:00:00Z"}""");
        look("valley:1");
        records("""
                {"type":"event","ref":"valley:1","release":"release:valley/1.0","title":"Fight on the hill","start":"2024-01-19","end":"2024-01-22","datePrecision":"WEEK","ongoing":true,"typeOfViolence":"NON_STATE","conflict":"valley-conflict:2","place":"place:hill","sourceCount":2,"notes":"Four days.","basis":"SOURCE_CODED","deathsLow":5,"deathsBest":9,"deathsB":9,"version":2,"recordedAt":"2024-02-01T10:00:00.5Z","changedAt":"2024-03-01T10:00:00.5Z","fingerprint":43,"participations":[{"actor":"valley-actor:3","side":"A","role":"PERPETRATOR"},{"actor":"valley-actor:2","role":"PARTICIPANT"}],"classifications":[{"scheme":"acled","code":"Battles","label":"Fights"},{"scheme":"cameo","code":"19"}],"tags":["hill"],"reports":["report:one","report:two"]}
                {"type":"claim","ref":"valley:1/coded","event":"valley:1","reportedBy":"source:radio","attributedTo":"source:radio","speakerAsCoded":"a shepherd","metric":"KILLED","victimGroup":"ALL","amount":9,"quantifier":"RANGE","low":5,"best":9,"confirmation":"CORROBORATED","recordedAt":"2024-02-01T10:00:00Z"}
                {"type":"claim","ref":"valley:1/said","event":"valley:1","report":"report:two","reportedBy":"source:paper","attributedTo":"source:radio","saidAt":"2024-01-22T08:00:00Z","metric":"INJURED","victimGroup":"ALL","amount":30,"quantifier":"ABOUT","best":30,"confirmation":"DISPUTED","recordedAt":"2024-02-01T10:00:00Z"}""");
        look("valley:1");
        // What nobody says of it goes: lists, the place, the toll.
        records("""
                {"type":"event","ref":"valley:1","release":"release:valley/1.0","title":"Fight","start":"2024-01-19","end":"2024-01-22","datePrecision":"WEEK","ongoing":true,"basis":"SOURCE_CODED","version":3,"recordedAt":"2024-02-01T10:00:00.5Z","changedAt":"2024-03-02T10:00:00.5Z","fingerprint":44}""");
        look("valley:1");
        assertTold("valley:1");
    }

    @Test
    void whatADeskEditsAndAFileOverwrites() throws Exception {
        String ref = "desk:2022-01-20-ghwayran-prison";
        untold.addAll(List.of("version", "changedAt")); // the file's
        Example report = Example.request("docs/report.json");
        ada().data(report.document(), report.variables());
        var before = new ByteArrayOutputStream();
        new RecordFile(store).write(before, count -> {});
        look(ref);
        edit(
                ref,
                "title: \"Another title\", start: \"2022-01-19\", tags: [\"z\"], clear: [NOTES, PLACE], participations:"
                        + " [{ actor: \"desk-actor:islamic-state\", side: B, role: PERPETRATOR }]");
        look(ref);
        ada().data("mutation { recordClaim(input: { ref: \"desk:other\", event: \"" + ref + "\", reportedBy:"
                + " \"source:kurdish-authorities\", metric: KILLED, victimGroup: SECURITY_FORCES, quantity:"
                + " { quantifier: EXACTLY, amount: 17 } }) { dryRun } }");
        look(ref);
        run("casus", null, false, before.toString(StandardCharsets.UTF_8).split("\n"));
        look(ref);
        edit(ref, "end: \"2022-01-30\", tags: [\"q\"]");
        look(ref);
        int version = ada().data("{ event(ref: \"" + ref + "\") { version } }")
                .at("/event/version")
                .asInt();
        ada().data("mutation { retractEvent(input: { ref: \"" + ref + "\", version: " + version
                + ", reason: \"none\" }) { dryRun } }");
        lookInVain(ref);
        assertTold(ref);
    }

    private void edit(String ref, String changes) {
        int version = ada().data("{ event(ref: \"" + ref + "\") { version } }")
                .at("/event/version")
                .asInt();
        ada().data("mutation { updateEvent(input: { ref: \"" + ref + "\", version: " + version + ", " + changes
                + " }) { dryRun } }");
    }
}
