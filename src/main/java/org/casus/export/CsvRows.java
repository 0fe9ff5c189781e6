package org.casus.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** CSV by RFC 4180: a header, commas, CR LF. Nothing is an empty field, and an empty text is {@code ""}. */
final class CsvRows implements RowWriter {

    private final CsvWriter csv;
    private final boolean raw;
    private final String[] fields;

    CsvRows(OutputStream out, List<TableColumn> columns, Format.Options options) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(out);
        raw = options.raw();
        fields = new String[columns.size()];
        csv.writeRecord(columns.stream().map(TableColumn::name).toList());
        if (options.hxl()) {
            csv.writeRecord(columns.stream().map(TableColumn::hxl).toList());
        }
    }

    @Override
    public void row(Object[] values) {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = switch (values[i]) {
                case null -> null;
                case String text -> safe(text);
                case List<?> list -> safe(joined(list));
                default -> values[i].toString();
            };
        }
        csv.writeRecord(fields);
    }

    /** A text that no spreadsheet runs: one that begins like a formula has an apostrophe before it. Null stays null. */
    private String safe(String text) {
        return text == null || raw || text.isEmpty() || !beginsFormula(text.charAt(0)) ? text : "'" + text;
    }

    /** What spreadsheets take the beginning of a formula by (OWASP, "CSV Injection"), full-width forms included. */
    private static boolean beginsFormula(char first) {
        return switch (first) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }

    /** The texts with a semicolon and a space between; null for none. One within a text has a backslash before it. */
    static String joined(List<?> texts) {
        return switch (texts.size()) {
            case 0 -> null;
            case 1 -> escaped(texts.getFirst());
            default -> texts.stream().map(CsvRows::escaped).collect(Collectors.joining("; "));
        };
    }

    private static String escaped(Object text) {
        String value = text.toString();
        return value.indexOf(';') < 0 && value.indexOf('\\') < 0
                ? value
                : value.replace("\\", "\\\\").replace(";", "\\;");
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
