package org.casus.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.export.parquet.ParquetField;
import org.casus.export.parquet.ParquetWriter;
import org.casus.store.Json;

/** Apache Parquet. What to cite stands in the file's metadata, each member of {@code about} under its name. */
final class ParquetRows implements RowWriter {

    private final ParquetWriter file;

    ParquetRows(OutputStream out, List<TableColumn> columns, About about) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        about.members()
                .forEach((name, value) ->
                        metadata.put("casus." + name, value instanceof String text ? text : Json.of(value)));
        file = new ParquetWriter(out, columns.stream().map(ParquetRows::field).toList(), metadata);
    }

    private static ParquetField field(TableColumn column) {
        return new ParquetField(
                column.name(),
                switch (column.type()) {
                    case TEXT -> ParquetField.Kind.TEXT;
                    case INTEGER -> ParquetField.Kind.INTEGER;
                    case NUMBER -> ParquetField.Kind.NUMBER;
                    case DATE -> ParquetField.Kind.DAY;
                    case TIME -> ParquetField.Kind.INSTANT;
                    case TRUTH -> ParquetField.Kind.TRUTH;
                    case LIST -> ParquetField.Kind.TEXTS;
                });
    }

    @Override
    public void row(Object[] values) throws IOException {
        file.row(values);
    }

    @Override
    public void end() throws IOException {
        file.end();
    }
}
