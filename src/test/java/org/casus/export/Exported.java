package org.casus.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.casus.graphql.engine.Engine;

/** Asks a running server for exports, and reads what it gives with readers of others. */
final class Exported {

    /** Made-up events in the format of UCDP GED. */
    static final Path MARSH = Path.of("src/test/resources/org/casus/event/marsh.csv");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Exported() {}

    /** Imports a file of UCDP GED, unless that is done. */
    static void load(Path file, String release) {
        Arc.container()
                .instance(ImportRunner.class)
                .get()
                .run(new ImportJob("ucdp-ged", file.toString(), release, false, false), ImportProgress.SILENT);
    }

    /** The body of an export, which must be there. */
    static String text(String address) {
        return given().urlEncodingEnabled(false)
                .get("/export/" + address)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    /** The rows of a CSV export, by the names of columns. */
    static List<Map<String, String>> csv(String address) {
        return rows(text(address));
    }

    /** The rows of a CSV text. */
    static List<Map<String, String>> rows(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(row -> rows.add(new LinkedHashMap<>(row.getFieldsAsMap())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The rows of a CSV file. */
    static List<Map<String, String>> rows(Path file) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            csv.forEach(row -> rows.add(row.getFieldsAsMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** What GraphQL answers. */
    static JsonNode graphql(String document) {
        var answer = Arc.container().instance(Engine.class).get().answer(document, null, Map.of());
        JsonNode specification = JSON.findAndRegisterModules().valueToTree(answer.specification());
        assertThat(specification.has("errors")).as(specification.toString()).isFalse();
        return specification.get("data");
    }

    /** The sum over a column of whole numbers; an empty field counts nothing. */
    static long sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }
}
