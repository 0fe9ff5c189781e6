package org.casus.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.SchemaNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.mapping.ExportColumn;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field of an entity is a column of its exports where {@link ExportColumn} says so, and nothing else has to. */
@QuarkusTest
@TestProfile(OnDescribedEvents.class)
class ExportColumnTest {

    private static final String FULL = "ref,title,conflict,tags,source_count,killed,latitude,longitude";

    @BeforeEach
    void load() {
        Exported.load(Exported.MARSH, "21.1");
    }

    @ParameterizedTest
    @CsvSource({"full,'" + FULL + "'", "bare,'ref,title,latitude,longitude'"})
    void everyFormatHasTheColumnsOfTheEntity(String table, String columns) throws IOException {
        List<String> names = List.of(columns.split(","));
        assertThat(Exported.text(table + ".csv")).startsWith(columns + "\r\n");
        assertThat(names(Exported.json(
                        Exported.text(table + ".ndjson").lines().findFirst().orElseThrow())))
                .isEqualTo(names);
        assertThat(names(Exported.json(Exported.text(table + ".geojson")).at("/features/0/properties")))
                .isEqualTo(names);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(table + ".xlsx")))) {
            assertThat(workbook.getFirstSheet().read().getFirst().stream().map(Cell::getText))
                    .isEqualTo(names);
        }
        try (var parquet = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file(table + ".parquet"))))) {
            assertThat(parquet.getFileSchema().getRootNode().children().stream().map(SchemaNode::name))
                    .isEqualTo(names);
        }
    }

    private static byte[] file(String name) {
        return given().header("Accept-Encoding", "gzip")
                .get("/export/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theColumnsHaveWhatTheFieldsHave() {
        List<Map<String, String>> events = new ArrayList<>();
        Exported.csv("events.csv?columns=" + FULL.replace("killed", "deaths_best"))
                .forEach(event -> {
                    Map<String, String> row = new LinkedHashMap<>(event);
                    row.put("killed", row.remove("deaths_best"));
                    events.add(row);
                });
        assertThat(Exported.csv("full.csv")).isEqualTo(events);
        for (String column : FULL.split(",")) {
            assertThat(events)
                    .as(column)
                    .anySatisfy(row -> assertThat(row.get(column)).isNotEmpty());
        }
    }

    @Test
    void theDictionarySaysWhatTheyMean() {
        List<Map<String, String>> rows = Exported.csv("dictionary.csv");
        Map<String, Map<String, String>> full = new LinkedHashMap<>();
        rows.stream().filter(row -> row.get("table").equals("full")).forEach(row -> full.put(row.get("column"), row));
        assertThat(full.keySet()).containsExactly(FULL.split(","));
        assertThat(full.get("conflict"))
                .containsEntry("type", "text")
                .containsEntry("schema_field", "Event.conflict")
                .containsEntry("hxl", "#event+conflict+code")
                .hasEntrySatisfying("description", text -> assertThat(text).endsWith("Its ref."));
        assertThat(full.get("tags")).containsEntry("type", "list").containsEntry("schema_field", "Event.tags");
        assertThat(full.get("killed"))
                .containsEntry("type", "integer")
                .containsEntry("schema_field", "Fatalities.best")
                .containsEntry("description", "The best estimate of the total.");
        assertThat(full.get("latitude"))
                .containsEntry("type", "number")
                .containsEntry("schema_field", "Place.latitude");
        assertThat(rows.stream().filter(row -> row.get("table").equals("bare")).map(row -> row.get("column")))
                .containsExactly("ref", "title", "latitude", "longitude");
    }

    @Test
    void onlyColumnsThatAreThereCanBeAsked() {
        assertThat(Exported.text("full.csv?columns=source_count,tags&hxl=true"))
                .startsWith("tags,source_count\r\n\"#event+tag\",#meta+source+num\r\n");
        given().get("/export/bare.csv?columns=source_count")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.argument", equalTo("columns"));
    }
}
