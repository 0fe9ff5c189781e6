package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casus.graphql.error.Refusal;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks, as a reader of them sees them. */
class XlsxRowsTest {

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.of("ref", TableColumn.Type.TEXT, "Event.ref", "#x"),
            TableColumn.of("start", TableColumn.Type.DATE, "Event.start", "#x"),
            TableColumn.of("best", TableColumn.Type.INTEGER, "Fatalities.best", "#x"),
            TableColumn.of("ongoing", TableColumn.Type.TRUTH, "Event.ongoing", "#x"),
            TableColumn.of("tags", TableColumn.Type.LIST, "Event.tags", "#x"));

    private static About about(long rows) {
        return new About(
                "events",
                Map.of("filter", Map.of("country", List.of("SY"))),
                7,
                Instant.parse("2022-02-01T00:00:00Z"),
                rows,
                List.of(
                        new About.Origin("dataset:a", "A", null, "CC BY 4.0", "Cite A.", null, List.of()),
                        new About.Origin("dataset:b", "B", null, "ODbL", "Cite B.", null, List.of())));
    }

    private static List<Row> rows(byte[] file, int sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            return rows.toList();
        }
    }

    @Test
    void valuesAreWhatTheyAreAndTextsAreNeverFormulas() throws IOException {
        var out = new ByteArrayOutputStream();
        var xlsx = new XlsxRows(out, COLUMNS, about(3));
        xlsx.row(new Object[] {"=cmd|'/c calc'!A1", LocalDate.of(2022, 1, 20), 36, true, List.of("a;b", "c")});
        xlsx.row(new Object[] {"العربية <&> \u0001", LocalDate.of(1753, 1, 1), null, false, List.of()});
        xlsx.row(new Object[] {"x".repeat(40_000), null, 5_000_000_000L, null, List.of("@SUM(1)")});
        xlsx.end();
        List<Row> rows = rows(out.toByteArray(), 0);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("ref");
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("=cmd|'/c calc'!A1");
        assertThat(rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2022, 1, 20));
        assertThat(rows.get(1).getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(36);
        assertThat(rows.get(1).getCellAsBoolean(3)).contains(true);
        assertThat(rows.get(1).getCellText(4)).isEqualTo("a\\;b; c");
        assertThat(rows.get(2).getCellText(0)).startsWith("العربية <&>").doesNotContain("\u0001");
        assertThat(rows.get(2).getCellText(1)).isEqualTo("1753-01-01");
        assertThat(rows.get(3).getCellText(0)).hasSize(XlsxRows.LONGEST).endsWith("xxx...");
        assertThat(rows.get(3).getCellAsNumber(2).orElseThrow().longValue()).isEqualTo(5_000_000_000L);
        assertThat(rows.get(3).getCell(4).getType()).isEqualTo(CellType.STRING);
    }

    /** A workbook that cannot be opened is no export: XML has no place for these characters. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 0xb, 0xc, 0x1b, 0x1f, 0xfffe, 0xffff, 0xd83d, 0xdcf0})
    void noCharacterBreaksTheFile(int character) throws IOException {
        String text = "=a" + Character.toString(character) + "b";
        var out = new ByteArrayOutputStream();
        var xlsx = new XlsxRows(out, COLUMNS, about(1));
        xlsx.row(new Object[] {text, null, null, null, List.of(text)});
        xlsx.row(new Object[] {"x".repeat(XlsxRows.LONGEST - 4) + "\uD83D\uDCF0".repeat(4), null, null, null, null});
        xlsx.end();
        List<Row> rows = rows(out.toByteArray(), 0);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(0))
                .startsWith("=a")
                .endsWith("b")
                .doesNotContain(Character.toString(character));
        assertThat(rows.get(2).getCellText(0)).startsWith("xxx").endsWith("...").doesNotContain("?", "\uFFFD");
    }

    @Test
    void theSecondSheetSaysWhatToCite() throws IOException {
        var out = new ByteArrayOutputStream();
        new XlsxRows(out, COLUMNS, about(0)).end();
        List<Row> rows = rows(out.toByteArray(), 1);
        assertThat(rows.stream().map(row -> row.getCellText(0)))
                .containsExactly(
                        "export",
                        "request",
                        "dataVersion",
                        "exportedAt",
                        "rows",
                        "licences",
                        "mixedLicences",
                        "citations",
                        "datasets");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("{\"filter\":{\"country\":[\"SY\"]}}");
        assertThat(rows.get(5).getCellText(2)).isEqualTo("ODbL");
        assertThat(rows.get(7).getCellText(1)).isEqualTo("Cite A.");
    }

    @Test
    void whatDoesNotFitOnASheetIsRefused() {
        XlsxRows.check(about(XlsxRows.MOST_ROWS));
        assertThatThrownBy(() -> XlsxRows.check(about(XlsxRows.MOST_ROWS + 1L)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "1,048,576 rows do not fit on a sheet of XLSX, which has 1,048,575 below its header. Narrow the filter, or take csv or ndjson.");
    }

    /** What is written has left by then, but for some hundred rows. */
    @Test
    void rowsLeaveAsTheyCome() throws IOException {
        long[] written = new long[1];
        var xlsx = new XlsxRows(
                new OutputStream() {
                    @Override
                    public void write(int each) {
                        written[0]++;
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        written[0] += length;
                    }
                },
                COLUMNS,
                about(100_000));
        for (int i = 0; i < 100_000; i++) {
            xlsx.row(new Object[] {"desk:" + i * 7_919L, LocalDate.of(2022, 1, 1), i, i % 2 == 0, List.of("t" + i)});
        }
        long before = written[0];
        xlsx.end();
        assertThat(before).isGreaterThan(written[0] * 9 / 10);
    }
}
