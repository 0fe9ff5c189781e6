package org.casus.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The formats that are written. */
public enum Format {
    /** RFC 4180, in UTF-8. */
    CSV("text/csv; charset=utf-8; header=present"),
    /** RFC 7946. */
    GEOJSON("application/geo+json"),
    /** One JSON object a line. */
    NDJSON("application/x-ndjson"),
    /** Office Open XML, as Excel reads it. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Apache Parquet. */
    PARQUET("application/vnd.apache.parquet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether such files are packed by themselves, so that packing them once more saves nothing. */
    public boolean packed() {
        return this == XLSX || this == PARQUET;
    }

    /** How names of such files end, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format whose files' names end so; null for none. */
    public static Format of(String ending) {
        for (Format format : values()) {
            if (format.ending().equals(ending)) {
                return format;
            }
        }
        return null;
    }

    RowWriter writer(OutputStream out, List<TableColumn> columns, About about, Options options) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows(out, columns, options);
            case GEOJSON -> new GeoJsonRows(out, columns, about);
            case NDJSON -> new NdjsonRows(out, columns);
            case XLSX -> new XlsxRows(out, columns, about);
            case PARQUET -> new ParquetRows(out, columns, about);
        };
    }

    /**
     * How a file is written.
     *
     * @param hxl whether a second line has HXL hashtags (CSV)
     * @param raw whether texts that a spreadsheet would take for formulas are left as they are (CSV)
     */
    record Options(boolean hxl, boolean raw) {}
}
