package org.casus.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One JSON object a line; every one has all members, null where there is nothing. */
final class NdjsonRows implements RowWriter {

    private final JsonGenerator json;
    private final List<TableColumn> columns;
    private boolean begun;

    NdjsonRows(OutputStream out, List<TableColumn> columns) throws IOException {
        this.json = JsonValues.on(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        this.columns = columns;
    }

    @Override
    public void row(Object[] values) throws IOException {
        json.writeStartObject();
        JsonValues.members(json, columns, values);
        json.writeEndObject();
        begun = true;
    }

    @Override
    public void end() throws IOException {
        if (begun) {
            json.writeRaw('\n');
        }
        json.flush();
    }
}
