package org.casus.dataset.ucdp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.dataset.InputException;
import org.junit.jupiter.api.Test;

/** GED in JSON: the same rows give the same events as in CSV. */
class GedJsonTest {

    private static final byte[] CSV = GedReading.fixture("without_header.csv");

    @Test
    void aPageOfTheApiIsRead() throws Exception {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("TotalCount", 2);
        page.put("TotalPages", 1);
        page.put("PreviousPageUrl", "");
        page.put("NextPageUrl", "");
        page.put("Other", List.of(Map.of("id", 7)));
        page.put("Result", rows());
        assertSame(page);
    }

    @Test
    void aBareArrayIsRead() throws Exception {
        assertSame(rows());
    }

    @Test
    void geoJsonIsReadAndItsPointsGiveCoordinates() throws Exception {
        List<Object> features = new ArrayList<>();
        for (Map<String, Object> row : rows()) {
            Object latitude = row.remove("latitude");
            Object longitude = row.remove("longitude");
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("id", 1);
            feature.put(
                    "geometry",
                    Map.of(
                            "type",
                            "Point",
                            "coordinates",
                            List.of(Double.valueOf(longitude.toString()), Double.valueOf(latitude.toString()))));
            feature.put("properties", row);
            features.add(feature);
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        assertSame(collection);
    }

    @Test
    void aFileThatIsCutOffSaysWhere() throws Exception {
        String text = json(rows());
        assertThatThrownBy(() ->
                        GedReading.of(text.substring(0, text.length() - 20).getBytes(UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("test.csv cannot be read on: in line 1, character ");
    }

    private static void assertSame(Object json) throws JsonProcessingException {
        var reading = GedReading.of(json(json).getBytes(UTF_8));
        assertThat(reading.events()).isNotEmpty().isEqualTo(GedReading.of(CSV).events());
        assertThat(reading.issues()).isEqualTo(GedReading.of(CSV).issues());
    }

    private static String json(Object value) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(value);
    }

    /** The rows with their names, numbers as numbers, and null for what is empty. */
    private static List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var record : CsvReader.builder().ofCsvRecord(new String(CSV, UTF_8))) {
            List<String> names = GedLayout.columns(record.getFields());
            if (names == null) {
                names = GedLayout.columns(CsvReader.builder()
                        .ofCsvRecord(new String(CSV, UTF_8))
                        .iterator()
                        .next()
                        .getFields());
            }
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                String text = record.getField(i);
                row.put(
                        names.get(i),
                        text.isEmpty() ? null : text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : text);
            }
            rows.add(row);
        }
        return rows;
    }
}
