package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.casus.export.TableColumn.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.of("a", Type.TEXT, "Event.title", "#a"), TableColumn.of("b", Type.LIST, "Event.tags", "#b"));

    private static String written(boolean raw, Object... values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvRows rows = new CsvRows(out, COLUMNS, new Format.Options(false, raw));
        rows.row(values);
        rows.end();
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("a,b\r\n").endsWith("\r\n");
        return text.substring(5, text.length() - 2);
    }

    @Test
    void nothingIsNoEmptyText() throws IOException {
        assertThat(written(false, null, List.of())).isEqualTo(",");
        assertThat(written(false, "", List.of(""))).isEqualTo("\"\",\"\"");
    }

    @Test
    void textsAreQuotedWhereTheyMustBe() throws IOException {
        assertThat(written(false, "say \"no\", twice\r\nحركة", List.of()))
                .isEqualTo("\"say \"\"no\"\", twice\r\nحركة\",");
    }

    @Test
    void listsCanBeTakenApart() throws IOException {
        assertThat(written(false, null, List.of("x", "y; z", "\\"))).isEqualTo(",x; y\\; z; \\\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void noTextRunsInASpreadsheet(String text) throws IOException {
        assertThat(written(false, text, List.of(text, "b"))).isEqualTo("'" + text + ",'" + text + "; b");
        assertThat(written(true, text, List.of())).isEqualTo(text + ",");
    }

    /** Within quotes, the apostrophe comes first all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"\r=1", "\n=1", "=1,\"2\"", "+1\r\n=2", "－1\n"})
    void norDoesOneThatIsQuoted(String text) throws IOException {
        assertThat(written(false, text, List.of(text)))
                .isEqualTo("\"'" + text.replace("\"", "\"\"") + "\",\"'" + text.replace("\"", "\"\"") + "\"");
    }

    @Test
    void numbersAndDaysAreNoTexts() throws IOException {
        assertThat(written(false, -12.5, LocalDate.of(2022, 1, 20))).isEqualTo("-12.5,2022-01-20");
    }
}
