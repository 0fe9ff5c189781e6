package org.casus.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A feature collection by RFC 7946: longitude before latitude, and a null geometry where nobody said where. A row
 * without coordinates that has a PRIO-GRID cell is that cell. What to cite is the foreign member {@code about}.
 */
final class GeoJsonRows implements RowWriter {

    private static final double CELL = 0.5;
    private static final int CELLS_PER_ROW = 720;

    private final JsonGenerator json;
    private final List<TableColumn> columns;
    private final int ref;
    private final int latitude;
    private final int longitude;
    private final int cell;

    GeoJsonRows(OutputStream out, List<TableColumn> columns, About about) throws IOException {
        this.json = JsonValues.on(out);
        this.columns = columns;
        List<String> names = columns.stream().map(TableColumn::name).toList();
        ref = names.indexOf("ref");
        latitude = names.indexOf("latitude");
        longitude = names.indexOf("longitude");
        cell = latitude < 0 || longitude < 0 ? names.indexOf("prio_grid") : -1;
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeFieldName("about");
        JsonValues.write(json, about.members());
        json.writeArrayFieldStart("features");
    }

    @Override
    public void row(Object[] values) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        if (ref >= 0) {
            json.writeStringField("id", (String) values[ref]);
        }
        json.writeFieldName("geometry");
        geometry(values);
        json.writeObjectFieldStart("properties");
        JsonValues.members(json, columns, values);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void geometry(Object[] values) throws IOException {
        if (latitude >= 0 && longitude >= 0 && values[latitude] != null && values[longitude] != null) {
            json.writeStartObject();
            json.writeStringField("type", "Point");
            json.writeFieldName("coordinates");
            position((Double) values[longitude], (Double) values[latitude]);
            json.writeEndObject();
        } else if (cell >= 0 && values[cell] != null) {
            int number = ((Number) values[cell]).intValue() - 1;
            double south = number / CELLS_PER_ROW * CELL - 90;
            double west = number % CELLS_PER_ROW * CELL - 180;
            json.writeStartObject();
            json.writeStringField("type", "Polygon");
            json.writeArrayFieldStart("coordinates");
            json.writeStartArray();
            position(west, south); // counter-clockwise, and closed
            position(west + CELL, south);
            position(west + CELL, south + CELL);
            position(west, south + CELL);
            position(west, south);
            json.writeEndArray();
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    private void position(double east, double north) throws IOException {
        json.writeStartArray();
        json.writeNumber(east);
        json.writeNumber(north);
        json.writeEndArray();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
