package org.casus.event.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.casus.claim.Report;
import org.casus.dataset.record.DatePrecision;
import org.casus.event.Conflict;
import org.junit.jupiter.api.Test;

/** Rows that have a value for each column, or none at all. */
class ColumnValuesTest {

    private static ColumnValues<String> reports() {
        return ColumnValues.<String>of(Report.class, (table, ref) -> (long) ref.length())
                .set("publisher", text -> "source:" + text)
                .set("headline", text -> text)
                .set("url", text -> null)
                .set("citation", text -> "c".repeat(20_001))
                .nothing("language");
    }

    @Test
    void aColumnThatNobodyFillsIsNotLeftEmpty() {
        ColumnValues<String> forgetful = reports();
        assertThatThrownBy(() -> forgetful.inserts("id"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nobody fills these columns of report: [published]");
        assertThatThrownBy(() -> reports().set("subtitle", text -> text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No column of report is called subtitle");
    }

    @Test
    void aRowHasWhatTheRecordSays() {
        ColumnValues<String> reports = reports().set("published", text -> LocalDate.of(2022, 1, 20));
        reports.inserts("id");
        Object[] row = reports.row("abc", 7L);
        assertThat(row)
                .startsWith(7L, 10L, "abc", null, LocalDate.of(2022, 1, 20))
                .hasSize(6);
        assertThat((String) row[5]).as("as long as its column").hasSize(20_000);
        assertThat(reports.state("abc"))
                .containsEntry("publisher", "source:abc")
                .containsEntry("published", "2022-01-20")
                .doesNotContainKeys("url", "language");
    }

    @Test
    void someOfTheColumnsCanBeUpdated() {
        ColumnValues<Integer> conflicts = ColumnValues.<Integer>of(Conflict.class, null)
                .set("name", number -> "n" + number)
                .set("startPrecision", number -> DatePrecision.DAY)
                .nothing("incompatibility", "territory", "start");
        ColumnValues<Integer> names = conflicts.only("name"::equals);
        names.updates("id");
        assertThat(names.update(3, 9L)).containsExactly("n3", 9L);
        assertThat(conflicts.state(3)).isEqualTo(Map.of("name", "n3", "startPrecision", "DAY"));
    }
}
