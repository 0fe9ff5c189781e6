package org.casus.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.event.sample.WithSample;
import org.casus.store.Fragment;
import org.casus.store.Store;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out is what went in: the sample, and a file of events. */
@QuarkusTest
@TestProfile(WithSample.class)
class ExportTest {

    @Inject
    Store store;

    @Inject
    ExportSlots slots;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void load() {
        Exported.load(Exported.MARSH, "21.1");
    }

    private long number(String sql) {
        return store.read(reader -> reader.number(Fragment.of(sql)));
    }

    @Test
    void everyEventOfTheFileComesOutAsItWentIn() {
        Map<String, Map<String, String>> exported = new TreeMap<>();
        List<Map<String, String>> rows = Exported.csv("events.csv?dataset=ucdp-ged");
        rows.forEach(row -> exported.put(row.get("ref"), row));
        List<Map<String, String>> file = Exported.rows(Exported.MARSH);
        assertThat(rows).hasSameSizeAs(file);
        assertThat(exported).hasSameSizeAs(file);
        assertThat(Exported.sum(rows, "deaths_best")).isEqualTo(Exported.sum(file, "best"));
        assertThat(Exported.sum(rows, "deaths_high")).isEqualTo(Exported.sum(file, "high"));
        for (Map<String, String> in : file) {
            Map<String, String> out = exported.get("ucdp-ged:" + in.get("id"));
            assertThat(out.get("start")).isEqualTo(in.get("date_start").substring(0, 10));
            assertThat(out.get("end")).isEqualTo(in.get("date_end").substring(0, 10));
            assertThat(out.get("deaths_low")).isEqualTo(in.get("low"));
            assertThat(out.get("side_a_refs"))
                    .isEqualTo(
                            in.get("side_a_new_id").isEmpty()
                                    ? "ucdp-actor-name:" + in.get("side_a")
                                    : "ucdp-actor:" + in.get("side_a_new_id"));
            assertThat(out.get("side_b").replace("\\;", ";")).isEqualTo(in.get("side_b"));
            assertThat(number(out, "latitude")).isEqualTo(number(in, "latitude"));
            assertThat(number(out, "longitude")).isEqualTo(number(in, "longitude"));
            assertThat(out.get("release")).isEqualTo("release:ucdp-ged/21.1");
            assertThat(out.get("licence")).isEqualTo("CC BY 4.0");
        }
    }

    private static Double number(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? null : Double.valueOf(row.get(column));
    }

    @Test
    void everyTableHasTheRowsOfTheStore() {
        assertThat(Exported.csv("events.csv")).hasSize((int) number("select count(*) from event"));
        assertThat(Exported.csv("actors.csv")).hasSize((int) number("select count(*) from actor"));
        assertThat(Exported.csv("claims.csv")).hasSize((int) number("select count(*) from claim"));
        assertThat(Exported.csv("reported-statistics.csv"))
                .hasSize((int) number("select count(*) from reported_statistic"))
                .anySatisfy(row -> {
                    assertThat(row.get("indicator")).isEqualTo("ACTIVE_FIGHTERS");
                    assertThat(row.get("amount")).isEqualTo("10000");
                    assertThat(row.get("countries")).isEqualTo("IRQ; SYR");
                });
    }

    @Test
    void claimsSayWhoSaysSo() {
        assertThat(Exported.csv("claims.csv?event=desk:2022-01-20-ghwayran-prison"))
                .anySatisfy(row -> {
                    assertThat(row.get("event")).isEqualTo("desk:2022-01-20-ghwayran-prison");
                    assertThat(row.get("attributed_to")).isEqualTo("source:sohr");
                    assertThat(row.get("country")).isEqualTo("SYR");
                    assertThat(row.get("quantifier")).isEqualTo("AT_LEAST");
                    assertThat(row.get("amount")).isEqualTo("20");
                });
    }

    /** Two ways of saying it, and GraphQL's count of the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            country=Syria                            | {"country": ["Syria"]}
            dates.from=2016-03-01&dates.to=2016-09-30 | {"dates": {"from": "2016-03-01", "to": "2016-09-30"}}
            fatalities.best.from=5&typeOfViolence=state_based    | {"fatalities": {"best": {"from": 5}}, "typeOfViolence": ["STATE_BASED"]}
            not.country=SY                            | {"not": {"country": ["SY"]}}
            filter={"or":[{"ongoing":true},{"country":["IQ"]}]} | {"or": [{"ongoing": true}, {"country": ["IQ"]}]}
            box.south=30&box.north=37&box.west=35&box.east=50   | {"box": {"south": 30, "north": 37, "west": 35, "east": 50}}
            """)
    void filtersAreThoseOfGraphQL(String parameters, String filter) {
        List<Map<String, String>> got = Exported.csv("events.csv?"
                + parameters
                        .strip()
                        .replace("{", "%7B")
                        .replace("}", "%7D")
                        .replace("[", "%5B")
                        .replace("]", "%5D")
                        .replace("\"", "%22"));
        String posted = given().contentType("application/json")
                .body("{\"filter\": " + filter + "}")
                .post("/export/events.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(Exported.rows(posted)).isEqualTo(got);
        String inline = filter.replaceAll("\"([a-zA-Z]+)\":", "$1:").replaceAll("\"STATE_BASED\"", "STATE_BASED");
        assertThat(got)
                .isNotEmpty()
                .hasSize(Exported.graphql("{ events(filter: " + inline + ") { totalCount } }")
                        .at("/events/totalCount")
                        .asInt());
        assertThat(got.size()).isLessThan((int) number("select count(*) from event"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            events.csv?country=Syldavia            | 400 | UNKNOWN_COUNTRY   | filter.country
            events.csv?contry=SY                   | 400 | INVALID_ARGUMENTS | filter.contry
            events.csv?dates.from=yesterday        | 400 | INVALID_VALUE     | filter.dates.from
            events.csv?fatalities.best.from=many              | 400 | INVALID_VALUE     | filter.fatalities.best.from
            events.csv?dates.from=2020-01-02&dates.to=2020-01-01 | 400 | INVALID_RANGE | filter.dates
            events.csv?typeOfViolence=RIOT         | 400 | INVALID_VARIABLE  | filter.typeOfViolence.0
            events.csv?ongoing=perhaps             | 400 | INVALID_VALUE     | filter.ongoing
            events.csv?ongoing=true&ongoing=false  | 400 | INVALID_ARGUMENTS | filter.ongoing
            events.csv?columns=ref,titel           | 400 | INVALID_ARGUMENTS | columns
            events.csv?country.name=SY             | 400 | INVALID_ARGUMENTS | filter.country.name
            events.csv?filter=%7B                  | 400 | INVALID_VALUE     | filter
            actors.csv?relatedTo=nobody            | 400 | UNKNOWN_ACTOR     | filter.relatedTo
            claims.csv?speaker=nobody              | 400 | UNKNOWN_SOURCE    | filter.speaker
            reported-statistics.csv?indicator=LUCK | 400 | UNKNOWN_INDICATOR | filter.indicator
            statistics.csv                         | 400 | INVALID_GROUPING  | groupBy
            statistics.csv?groupBy=MONTH&groupBy=YEAR | 400 | INVALID_GROUPING | groupBy
            panel.csv?unit=VILLAGE                 | 400 | INVALID_VALUE     | unit
            events.pdf                             | 404 | NOT_FOUND         |
            events                                 | 404 | NOT_FOUND         |
            evnts.csv                              | 404 | NOT_FOUND         |
            """)
    void whatMeansNothingIsRefused(String address, int status, String code, String argument) {
        given().urlEncodingEnabled(false)
                .get("/export/" + address)
                .then()
                .statusCode(status)
                .contentType("application/json")
                .body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].extensions.argument", equalTo(argument))
                .body("errors[0].message", org.hamcrest.Matchers.not(containsString("Exception")));
    }

    @Test
    void whatComesNearIsSaid() {
        given().get("/export/events.csv?columns=titl").then().body("errors[0].extensions.nearest", hasItem("title"));
        given().get("/export/events.csv?datset=desk").then().body("errors[0].extensions.nearest", hasItem("dataset"));
    }

    @Test
    void otherWaysToAskAreRefused() {
        given().put("/export/events.csv").then().statusCode(405).header("Allow", "GET, POST");
        given().contentType("text/plain")
                .body("{}")
                .post("/export/events.csv")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
        given().contentType("application/json")
                .body("[]")
                .post("/export/events.csv")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.argument", equalTo("body"));
        given().contentType("application/json")
                .body("{\"fliter\": {}}")
                .post("/export/events.csv")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.nearest", hasItem("filter"));
    }

    @Test
    void geoJsonHasLongitudeFirstAndNullWhereNobodySaidWhere() {
        JsonNode all = Exported.json(Exported.text("events.geojson"));
        assertThat(all.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(all.at("/about/rows").asInt()).isEqualTo(all.get("features").size());
        assertThat(all.get("features")).hasSize((int) number("select count(*) from event"));
        int points = 0;
        for (JsonNode feature : all.get("features")) {
            assertThat(feature.get("type").asText()).isEqualTo("Feature");
            JsonNode properties = feature.get("properties");
            assertThat(feature.get("id")).isEqualTo(properties.get("ref"));
            if (properties.get("latitude").isNull()) {
                assertThat(feature.get("geometry").isNull()).isTrue();
            } else {
                points++;
                assertThat(feature.at("/geometry/type").asText()).isEqualTo("Point");
                assertThat(feature.at("/geometry/coordinates/0")).isEqualTo(properties.get("longitude"));
                assertThat(feature.at("/geometry/coordinates/1")).isEqualTo(properties.get("latitude"));
            }
        }
        assertThat(points).isEqualTo((int) number("select count(*) from event where latitude is not null"));
        JsonNode few = Exported.json(Exported.text("events.geojson?columns=title&country=SY"));
        assertThat(few.at("/features/0/geometry/coordinates")).hasSize(2);
    }

    @Test
    void cellsOfTheGridAreSquares() {
        JsonNode all = Exported.json(Exported.text("statistics.geojson?groupBy=PRIO_GRID"));
        for (JsonNode feature : all.get("features")) {
            int cell = feature.at("/properties/prio_grid").asInt();
            JsonNode ring = feature.at("/geometry/coordinates/0");
            if (cell == 0) {
                assertThat(feature.get("geometry").isNull()).isTrue();
                continue;
            }
            assertThat(ring).hasSize(5);
            assertThat(ring.get(0)).isEqualTo(ring.get(4));
            double west = ring.at("/0/0").asDouble();
            double south = ring.at("/0/1").asDouble();
            assertThat((int) (Math.floor((south + 90) / 0.5) * 720 + Math.floor((west + 180) / 0.5) + 1))
                    .isEqualTo(cell);
        }
    }

    @Test
    void ndjsonHasOneRecordALine() {
        String text = Exported.text("events.ndjson");
        assertThat(text).endsWith("}\n");
        List<JsonNode> lines = text.lines().map(Exported::json).toList();
        assertThat(lines).hasSize((int) number("select count(*) from event"));
        List<String> names = new ArrayList<>();
        lines.getFirst().fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .isEqualTo(List.copyOf(Exported.csv("events.csv").getFirst().keySet()));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).hasSameSizeAs(names);
            assertThat(line.get("side_a").isArray()).isTrue();
        });
        assertThat(Exported.text("events.ndjson?fatalities.best.from=2000000000"))
                .isEmpty();
    }

    @Test
    void aWorkbookHasTheRowsOfTheTable() throws Exception {
        byte[] file = given().header("Accept-Encoding", "gzip")
                .get("/export/events.xlsx")
                .then()
                .statusCode(200)
                .contentType(Format.XLSX.mediaType())
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.skip(1).map(row -> row.getCellText(0)))
                    .isEqualTo(Exported.csv("events.csv").stream()
                            .map(row -> row.get("ref"))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "actors", "claims", "reported-statistics", "panel"})
    void parquetHasTheRowsOfTheTable(String table) throws IOException {
        byte[] file = given().header("Accept-Encoding", "gzip")
                .get("/export/" + table + ".parquet")
                .then()
                .statusCode(200)
                .contentType(Format.PARQUET.mediaType())
                .extract()
                .asByteArray();
        List<JsonNode> lines =
                Exported.text(table + ".ndjson").lines().map(Exported::json).toList();
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            assertThat(reader.getFileMetaData().keyValueMetadata())
                    .containsEntry("casus.export", table)
                    .containsEntry("casus.rows", Integer.toString(lines.size()))
                    .containsKeys("casus.licences", "casus.citations", "casus.request", "casus.dataVersion");
            for (JsonNode line : lines) {
                row.next();
                line.properties()
                        .forEach(member -> assertThat(text(row, member.getKey()))
                                .as(member.getKey())
                                .isEqualTo(
                                        member.getValue().isArray()
                                                ? texts(member.getValue())
                                                : member.getValue().asText()));
            }
            assertThat(row.hasNext()).isFalse();
        }
    }

    private static String text(RowReader row, String column) {
        Object value = row.getValue(column);
        return value instanceof PqList list ? String.join("|", list.strings()) : String.valueOf(value);
    }

    private static String texts(JsonNode array) {
        return String.join("|", array.valueStream().map(JsonNode::asText).toList());
    }

    @Test
    void columnsAndHashtagsCanBeAsked() {
        String text = Exported.text("events.csv?columns=deaths_best,ref&hxl=true&ref=desk:2022-01-21-iraq-army-base");
        assertThat(text)
                .isEqualTo(
                        "ref,deaths_best\r\n\"#event+code\",#affected+killed+best\r\ndesk:2022-01-21-iraq-army-base,11\r\n");
    }

    @Test
    void whatCountsAsAPartIsSaidAsInGraphQL() throws Exception {
        String actor = "actor=desk-actor:kurdish-security-forces";
        assertThat(Exported.csv("statistics.csv?groupBy=ACTOR&rollUp=SUBGROUPS&rollUp=ALLIANCES&" + actor))
                .filteredOn(row -> row.get("actor").equals("desk-actor:kurdish-security-forces"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("events")).isEqualTo("1"));
        assertThat(Exported.csv("events.csv?filter.rollUp=ALLIANCES&" + actor)).hasSize(1);
        given().get("/export/statistics.csv?groupBy=COUNTRY&rollUp=SPLINTERS")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.argument", equalTo("rollUp"));
    }

    @Test
    void everyExportSaysWhatToCite() {
        given().get("/export/events.csv?country=SY")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename=\"casus-events-"))
                .header("Casus-Data-Version", Long.toString(number("select version from data_version")))
                .header("Casus-Request", "{\"filter\":{\"country\":[\"SY\"]}}")
                .header("Casus-Licences", containsString("CC BY 4.0"))
                .header("Casus-Citations", containsString("Ther\\u00e9se"))
                .header("Link", containsString("</export/events.about.json?country=SY>"));
        JsonNode about = Exported.json(Exported.text("events.about.json?country=SY"));
        assertThat(about.at("/rows").asInt())
                .isEqualTo(Exported.csv("events.csv?country=SY").size());
        assertThat(about.at("/request/filter/country/0").asText()).isEqualTo("SY");
        assertThat(about.at("/datasets")).hasSize(2);
        assertThat(about.at("/datasets/1/ref").asText()).isEqualTo("dataset:ucdp-ged");
        assertThat(about.at("/datasets/1/citation").asText()).contains("Sundberg");
        assertThat(about.at("/datasets/1/releases/0/ref").asText()).isEqualTo("release:ucdp-ged/21.1");
        assertThat(about.at("/mixedLicences").asBoolean())
                .isEqualTo(about.at("/licences").size() > 1);
        JsonNode actors = Exported.json(Exported.text("actors.about.json?name=Islamic"));
        assertThat(actors.at("/datasets/0/ref").asText()).isEqualTo("dataset:sample");
    }

    @Test
    void whoeverTakesGzipGetsItAndNobodyElse() throws Exception {
        given().header("Accept-Encoding", "gzip")
                .get("/export/events.csv")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .body(startsWith("ref,title,start"));
        try (HttpClient plain = HttpClient.newHttpClient()) {
            var answer = plain.send(
                    HttpRequest.newBuilder(server.resolve("/export/events.csv")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(answer.body()).startsWith("ref,title,start").isEqualTo(Exported.text("events.csv"));
        }
    }

    @Test
    void moreExportsThanMayRunAreAskedToComeAgain() {
        List<ExportSlots.Slot> all =
                Stream.of("a", "b", "c", "d").map(slots::take).toList();
        try {
            given().get("/export/events.csv")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("errors[0].extensions.code", equalTo("OVERLOADED"));
        } finally {
            all.forEach(ExportSlots.Slot::close);
        }
        given().get("/export/events.csv").then().statusCode(200);
    }

    @Test
    void statisticsAreThoseOfGraphQL() {
        List<Map<String, String>> rows =
                Exported.csv("statistics.csv?groupBy=country&groupBy=MONTH&dates.from=2016-01-01");
        JsonNode nodes = Exported.graphql("""
                        { statistics(filter: {dates: {from: "2016-01-01"}}, groupBy: [COUNTRY, MONTH], first: 500) {
                            nodes { keys { label country { alpha3 } } events fatalities { low best high civilians } } } }""").at("/statistics/nodes");
        assertThat(rows).isNotEmpty().hasSize(nodes.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get("country"))
                    .isEqualTo(nodes.get(i).at("/keys/country/alpha3").asText(""));
            assertThat(rows.get(i).get("period"))
                    .isEqualTo(nodes.get(i).at("/keys/label").asText());
            assertThat(rows.get(i).get("events"))
                    .isEqualTo(nodes.get(i).at("/events").asText());
            assertThat(rows.get(i).get("deaths_best"))
                    .isEqualTo(nodes.get(i).at("/fatalities/best").asText());
        }
        assertThat(Exported.csv("statistics.csv?groupBy=YEAR&knownBy=1950-01-01T00:00:00Z"))
                .as("nothing was reported by then")
                .isEmpty();
        assertThat(Exported.csv("statistics.csv?groupBy=YEAR&knownBy=2030-01-01T00:00:00Z").stream()
                        .map(row -> row.get("events"))
                        .toList())
                .isEqualTo(Exported.graphql(
                                "{ statistics(groupBy: [YEAR], knownBy: \"2030-01-01T00:00:00Z\") { nodes { events } } }")
                        .findValuesAsText("events"))
                .isNotEmpty();
        assertThat(Exported.text("statistics.csv?groupBy=YEAR&orderBy=%5B%7B%22by%22:%22EVENTS%22%7D%5D&top=1"))
                .startsWith("period,from,to,other,events");
    }

    @ParameterizedTest
    @CsvSource({"COUNTRY,MONTH", "ADMIN1,YEAR", "PRIO_GRID,QUARTER", "ACTOR,YEAR"})
    void aPanelHasEveryUnitAtEveryTime(String unit, String per) {
        List<Map<String, String>> rows = Exported.csv("panel.csv?unit=" + unit + "&per=" + per);
        JsonNode nodes = Exported.graphql("{ statistics(groupBy: [" + unit + ", " + per
                        + "], fillGaps: true, first: 500) {" + " totalCount nodes { events fatalities { best } } } }")
                .at("/statistics");
        assertThat(rows).hasSize(nodes.get("totalCount").asInt());
        List<Map<String, String>> sparse = Exported.csv("statistics.csv?groupBy=" + unit + "&groupBy=" + per);
        for (String sum : List.of("events", "deaths_low", "deaths_best", "deaths_high", "deaths_civilians")) {
            assertThat(Exported.sum(rows, sum)).as(sum).isEqualTo(Exported.sum(sparse, sum));
        }
        List<String> keys = new ArrayList<>(rows.getFirst().keySet());
        assertThat(rows.stream().filter(row -> !row.get("events").equals("0")).map(row -> keyed(row, keys)))
                .containsExactlyInAnyOrderElementsOf(
                        sparse.stream().map(row -> keyed(row, keys)).toList());
    }

    private static List<String> keyed(Map<String, String> row, List<String> names) {
        return names.stream().map(row::get).toList();
    }

    @Test
    void aPanelHasTheCountriesThatTheFilterNamesAndTheDaysItSays() {
        List<Map<String, String>> rows =
                Exported.csv("panel.csv?country=SY&country=Iceland&dates.from=2016-01-01&dates.to=2016-12-31");
        assertThat(rows).hasSize(24);
        assertThat(rows.subList(12, 24)).allSatisfy(row -> {
            assertThat(row.get("country")).isEqualTo("ISL");
            assertThat(row.get("events")).isEqualTo("0");
            assertThat(row.get("deaths_best")).isEqualTo("0");
        });
        assertThat(rows.get(13)).containsEntry("period", "2016-02").containsEntry("to", "2016-02-29");
        assertThat(Exported.json(Exported.text(
                                "panel.about.json?country=Iceland&dates.from=2016-01-01&dates.to=2016-12-31"))
                        .get("rows")
                        .asInt())
                .isEqualTo(12);
    }

    @Test
    void theDictionaryHasEveryColumn() {
        List<Map<String, String>> rows = Exported.csv("dictionary.csv");
        assertThat(rows.stream()
                        .filter(row -> row.get("table").equals("events"))
                        .map(row -> row.get("column")))
                .containsExactlyElementsOf(Exported.csv("events.csv").getFirst().keySet());
        assertThat(rows).allSatisfy(row -> assertThat(row.get("description")).isNotBlank());
    }
}
