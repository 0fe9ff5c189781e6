package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.event.sample.WithSample;
import org.casus.graphql.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a report is told at once, field by field, and nothing of the report is stored. */
@QuarkusTest
@TestProfile(WithSample.class)
class BadInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RECORD = """
            mutation ($input: RecordReportInput!) {
              recordReport(input: $input) { events { ref title notes } changes { ref outcome } }
            }""";

    private static final String STORED = """
            { events { totalCount } claims { totalCount } reportedStatistics { totalCount } sources { totalCount } actors { totalCount } }""";

    @Inject
    Engine engine;

    private Editor editor() {
        return new Editor(engine, "Ada");
    }

    /** A right one, in which a test puts a wrong value. */
    private static JsonNode report(String ref) throws JsonProcessingException {
        return JSON.readTree("""
                {
                  "report": { "ref": "report:desk-REF", "publisher": "source:desk-REF", "published": "2023-05-01", "headline": "h" },
                  "sources": [{ "ref": "source:desk-REF", "kind": "NGO", "name": "n" }],
                  "places": [{ "ref": "desk-place:REF", "name": "p", "latitude": 1.5, "longitude": 2.5, "precision": "NEAR", "country": "SYR" }],
                  "actors": [{ "ref": "desk-actor:REF", "kind": "MILITIA", "names": [{ "kind": "PRIMARY", "name": "a", "from": "2020-01-01", "to": "2021-01-01" }] }],
                  "events": [{
                    "ref": "desk:REF", "title": "t", "start": "2023-04-30", "end": "2023-05-01", "place": "desk-place:REF", "notes": "n", "tags": ["t"],
                    "participations": [{ "actor": "desk-actor:REF", "side": "A", "role": "PERPETRATOR" }],
                    "claims": [
                      { "ref": "desk:REF/1", "metric": "KILLED", "victimGroup": "ALL", "saidAt": "2023-05-01T00:00:00Z", "quantity": { "quantifier": "RANGE", "low": 1, "high": 3 } },
                      { "ref": "desk:REF/2", "metric": "KILLED", "victimGroup": "ALL", "quantity": { "quantifier": "EXACTLY", "amount": 2 } }
                    ]
                  }],
                  "reportedStatistics": [{
                    "ref": "desk:REF-figure", "indicator": "FIGHTERS", "unit": "PERSON", "countries": ["SYR"], "period": { "from": "2023-01-01", "to": "2023-02-01" },
                    "quantity": { "quantifier": "ABOUT", "amount": 2 }
                  }]
                }""".replace("REF", ref));
    }

    private static void put(JsonNode root, String path, String json) throws JsonProcessingException {
        int last = path.lastIndexOf('.');
        JsonNode parent =
                last < 0 ? root : root.at("/" + path.substring(0, last).replace('.', '/'));
        ((ObjectNode) parent).set(path.substring(last + 1), JSON.readTree(json.replace('\'', '"')));
    }

    private static Map<String, Object> variables(JsonNode input) {
        return Map.of("input", JSON.convertValue(input, Map.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "report.published | null | INVALID_VARIABLE | input.report.published",
                "report.published | '2023-02-30' | INVALID_VALUE | input.report.published",
                "report.publisher | 'source:shor' | UNKNOWN_SOURCE | input.report.publisher",
                "report.headline | ' ' | INVALID_VALUE | input.report.headline",
                "report.ref | 'no ref' | INVALID_VALUE | input.report.ref",
                "report.language | 'a language that is none at all' | INVALID_VALUE | input.report.language",
                "sources.0.kind | 'NEWSPAPER' | INVALID_VARIABLE | input.sources.0.kind",
                "sources.0.country | 'Syrria' | UNKNOWN_COUNTRY | input.sources.0.country",
                "places.0.latitude | 90.1 | INVALID_VALUE | input.places.0.latitude",
                "places.0.longitude | -181 | INVALID_VALUE | input.places.0.longitude",
                "places.0.longitude | null | INVALID_VALUE | input.places.0.longitude",
                "actors.0.names.0.kind | 'ALIAS' | INVALID_VALUE | input.actors.0.names",
                "actors.0.names.0.to | '2019-01-01' | INVALID_RANGE | input.actors.0.names.0.to",
                "actors.0.relations | [{'kind': 'PARENT', 'other': 'desk-actor:none'}] | UNKNOWN_ACTOR | input.actors.0.relations.0.other",
                "events.0.end | '2023-04-29' | INVALID_RANGE | input.events.0.end",
                "events.0.start | 'yesterday' | INVALID_VALUE | input.events.0.start",
                "events.0.place | 'desk-place:none' | UNKNOWN_PLACE | input.events.0.place",
                "events.0.ref | 'ucdp-ged:1' | PUBLISHED_RECORD | input.events.0.ref",
                "events.0.participations.0.actor | 'desk-actor:none' | UNKNOWN_ACTOR | input.events.0.participations.0.actor",
                "events.0.participations.0.role | 'VICTIM' | INVALID_VARIABLE | input.events.0.participations.0.role",
                "events.0.version | 1 | NOT_FOUND | input.events.0.version",
                "events.0.claims.0.quantity.low | 4 | INVALID_RANGE | input.events.0.claims.0.quantity.low",
                "events.0.claims.0.quantity.low | -1 | INVALID_VALUE | input.events.0.claims.0.quantity.low",
                "events.0.claims.1.quantity.amount | -2 | INVALID_VALUE | input.events.0.claims.1.quantity.amount",
                "events.0.claims.1.quantity.amount | 4000000000 | INVALID_VARIABLE | input.events.0.claims.1.quantity.amount",
                "events.0.claims.1.quantity.amount | null | INVALID_VALUE | input.events.0.claims.1.quantity.amount",
                "events.0.claims.1.quantity.high | 3 | INVALID_VALUE | input.events.0.claims.1.quantity.high",
                "events.0.claims.0.saidAt | '2023-05-01' | INVALID_VALUE | input.events.0.claims.0.saidAt",
                "events.0.claims.0.event | 'desk:other' | INVALID_VALUE | input.events.0.claims.0.event",
                "events.0.claims.0.supersedes | 'desk:none' | NOT_FOUND | input.events.0.claims.0.supersedes",
                "events.0.claims.0.ref | 'desk:bad-input/2' | INVALID_ARGUMENTS | input.events.0.claims.1.ref",
                "events.0.claims.0.attributedTo | 'source:shor' | UNKNOWN_SOURCE | input.events.0.claims.0.attributedTo",
                "reportedStatistics.0.indicator | 'fighters' | INVALID_VALUE | input.reportedStatistics.0.indicator",
                "reportedStatistics.0.period.to | '2022-01-01' | INVALID_RANGE | input.reportedStatistics.0.period.to",
                "reportedStatistics.0.countries | ['Syrria'] | UNKNOWN_COUNTRY | input.reportedStatistics.0.countries.0",
                "claims | [{'ref': 'desk:c', 'metric': 'KILLED', 'victimGroup': 'ALL', 'quantity': {'quantifier': 'SEVERAL'}}] | INVALID_VALUE | input.claims.0.event",
                "claims | [{'ref': 'desk:c', 'event': 'desk:no', 'metric': 'KILLED', 'victimGroup': 'ALL', 'quantity': {'quantifier': 'SEVERAL'}}] | UNKNOWN_EVENT | input.claims.0.event",
                "events.0.colour | 'red' | INVALID_VARIABLE | input.events.0.colour",
            })
    void isOneTypedErrorThatNamesTheField(String path, String value, String code, String violation)
            throws JsonProcessingException {
        JsonNode stored = editor().data(STORED);
        JsonNode report = report("bad-input");
        put(report, path, value);
        JsonNode extensions = editor().error(RECORD, variables(report)).path("extensions");
        assertThat(extensions.path("violations")).hasSize(1);
        JsonNode only = extensions.path("violations").get(0);
        assertThat(only.path("path").asText()).isEqualTo(violation);
        assertThat(only.path("code").asText()).isEqualTo(code);
        assertThat(only.path("message").asText()).isNotBlank();
        assertThat(extensions.path("argument").asText()).isEqualTo(violation);
        assertThat(editor().data(STORED)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "events.0.title, 1000",
        "events.0.notes, 20000",
        "events.0.claims.0.note, 4000",
        "report.citation, 20000",
        "report.headline, 8000",
        "report.url, 2000",
        "sources.0.name, 500",
        "places.0.admin1, 200",
        "reportedStatistics.0.unit, 40",
    })
    void aTextMayBeAsLongAsItsBoundAndNoLonger(String path, int bound) throws JsonProcessingException {
        JsonNode report = report("long-text");
        put(report, path, "'" + "x".repeat(bound + 1) + "'");
        JsonNode violations =
                editor().error(RECORD, variables(report)).path("extensions").path("violations");
        assertThat(violations.findValuesAsText("path")).containsExactly("input." + path);

        put(report, path, "'" + "x".repeat(bound) + "'");
        JsonNode shown =
                editor().data(RECORD.replace("(input: $input)", "(input: $input, dryRun: true)"), variables(report));
        assertThat(shown.path("recordReport").path("changes")).hasSize(8);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws JsonProcessingException {
        JsonNode report = report("all-wrong");
        put(report, "report.published", "'2023-13-01'");
        put(report, "report.publisher", "'source:shor'");
        put(report, "events.0.end", "'2023-01-01'");
        put(report, "events.0.claims.0.quantity.low", "9");
        put(report, "events.0.claims.1.quantity.amount", "-9");
        put(report, "places.0.latitude", "91");
        JsonNode extensions = editor().error(RECORD, variables(report)).path("extensions");
        assertThat(extensions.path("code").asText()).isEqualTo("INVALID_INPUT");
        assertThat(extensions.path("violations").findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "input.report.published",
                        "input.report.publisher",
                        "input.events.0.end",
                        "input.events.0.claims.0.quantity.low",
                        "input.events.0.claims.1.quantity.amount",
                        "input.places.0.latitude");
        List<String> near = new ArrayList<>();
        extensions
                .path("violations")
                .findValues("nearest")
                .forEach(some -> near.add(some.get(0).asText()));
        assertThat(near).containsExactly("source:sohr");
    }

    @Test
    void allThatDoesNotFitTheSchemaIsToldAtOnce() throws JsonProcessingException {
        JsonNode report = report("no-fit");
        put(report, "report.published", "null");
        put(report, "sources.0.kind", "'NEWS_AGENCI'");
        put(report, "events.0.claims.1.quantity", "{'amount': 'two'}");
        JsonNode extensions = editor().error(RECORD, variables(report)).path("extensions");
        assertThat(extensions.path("code").asText()).isEqualTo("INVALID_VARIABLE");
        assertThat(extensions.path("violations").findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "input.report.published",
                        "input.sources.0.kind",
                        "input.events.0.claims.1.quantity.quantifier",
                        "input.events.0.claims.1.quantity.amount");
        assertThat(extensions.path("violations").findValue("nearest").get(0).asText())
                .isEqualTo("NEWS_AGENCY");
    }

    @Test
    void textsAreKeptAsTheyCome() throws JsonProcessingException {
        JsonNode report = report("texts");
        String title = "<script>alert(1)</script> & \u0001\u001b[31m \t \"quoted\" \u202e عربي 🙂";
        put(report, "events.0.title", JSON.writeValueAsString(title));
        put(report, "events.0.notes", JSON.writeValueAsString("\u0001".repeat(20_000)));
        JsonNode event = editor().data(RECORD, variables(report))
                .path("recordReport")
                .path("events")
                .get(0);
        assertThat(event.path("title").asText()).isEqualTo(title);
        assertThat(event.path("notes").asText()).isEqualTo("\u0001".repeat(20_000));
    }
}
