package org.casus.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.store.Json;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of Office Open XML with two sheets: the rows, and what to cite. Texts are cells of the type text, which
 * spreadsheets never run, whatever they begin with. Rows leave for the stream as they come.
 */
final class XlsxRows implements RowWriter {

    /** What Excel has on a sheet, the header not counted. */
    static final int MOST_ROWS = 1_048_576 - 1;

    /** In UTF-16 units: what Excel takes in a cell. */
    static final int LONGEST = 32_767;

    /** Excel counts days from 1900, one of them wrongly: earlier ones stand there as text. */
    private static final int FIRST_YEAR = 1901;

    private static final int FLUSH_EVERY = 500;
    private static final String DATE = "yyyy-mm-dd";

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final About about;
    private int row;

    XlsxRows(OutputStream out, List<TableColumn> columns, About about) {
        this.about = about;
        this.out = out;
        workbook = new Workbook(new Unclosed(out), "Casus", null);
        sheet = workbook.newWorksheet(about.table());
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
    }

    /**
     * Refuses what does not fit on a sheet, before anything is written.
     *
     * @throws Refusal INVALID_ARGUMENTS
     */
    static void check(About about) {
        if (about.rows() > MOST_ROWS) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    null,
                    "%,d rows do not fit on a sheet of XLSX, which has %,d below its header. Narrow the filter, or take csv or ndjson."
                            .formatted(about.rows(), MOST_ROWS));
        }
    }

    @Override
    public void row(Object[] values) throws IOException {
        if (++row > MOST_ROWS) {
            throw new IOException("More than " + MOST_ROWS + " rows do not fit on a sheet of XLSX.");
        }
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> {}
                case Number number -> sheet.value(row, i, number);
                case Boolean truth -> sheet.value(row, i, truth);
                case LocalDate day
                when day.getYear() >= FIRST_YEAR -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format(DATE).set();
                }
                case List<?> list -> text(sheet, row, i, CsvRows.joined(list));
                default -> text(sheet, row, i, values[i].toString());
            }
        }
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    /** A text that is too long for a cell ends with three dots. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text != null) {
            sheet.inlineString(row, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...");
        }
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        Worksheet cite = workbook.newWorksheet("about");
        int line = 0;
        for (Map.Entry<String, Object> member : about.members().entrySet()) {
            cite.inlineString(line, 0, member.getKey());
            switch (member.getValue()) {
                case List<?> list -> {
                    int column = 1;
                    for (Object each : list) {
                        text(cite, line, column++, each instanceof String words ? words : Json.of(each));
                    }
                }
                case Number number -> cite.value(line, 1, number);
                case Boolean truth -> cite.value(line, 1, truth);
                case String words -> text(cite, line, 1, words);
                default -> text(cite, line, 1, Json.of(member.getValue()));
            }
            line++;
        }
        cite.finish();
        workbook.finish();
        out.flush();
    }
}
