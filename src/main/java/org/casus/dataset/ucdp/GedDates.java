package org.casus.dataset.ucdp;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.casus.dataset.CalendarDay;
import org.casus.dataset.CodeTable;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.IssueKind;

/**
 * When it happened. An event without dates, or with its end before its start, is rejected: nobody can say which of the
 * two dates is the wrong one, and every question by date would get a made-up answer.
 */
record GedDates(LocalDate start, LocalDate end, DatePrecision precision, String code) {

    /** What stands for "no date" in some releases: the first day of SQL Server's calendar. */
    static final LocalDate NO_DATE = LocalDate.of(1753, 1, 1);

    /** Longer than any month is worth a note: some "events" sum up a whole year. */
    private static final int LONG_SPAN_DAYS = 31;

    private static final int CODE = 20;

    /** The codes of {@code date_prec} from 1; UCDP GED Codebook 24.1, "date_prec". */
    private static final DatePrecision[] PRECISIONS = {
        DatePrecision.DAY, DatePrecision.DAYS, DatePrecision.WEEK, DatePrecision.MONTH, DatePrecision.YEAR
    };

    static GedDates read(RowTable<GedColumn> row, Findings findings) {
        var start = day(row, GedColumn.DATE_START, findings);
        var end = day(row, GedColumn.DATE_END, findings);
        if (start != null && end != null) {
            long days = ChronoUnit.DAYS.between(start, end) + 1;
            if (days < 1) {
                findings.error(IssueKind.DATE_ORDER, "date_end " + end + " lies before date_start " + start + ".");
            } else if (days > LONG_SPAN_DAYS) {
                findings.info(
                        IssueKind.LONG_SPAN, "The event spans " + days + " days, from " + start + " to " + end + ".");
            }
        }
        var code = row.get(GedColumn.DATE_PREC);
        return new GedDates(
                start,
                end,
                CodeTable.precision("date_prec", code, PRECISIONS, DatePrecision.UNKNOWN, findings),
                code.isEmpty() ? null : PlainText.cut(code, CODE));
    }

    private static LocalDate day(RowTable<GedColumn> row, GedColumn column, Findings findings) {
        var text = row.get(column);
        var day = CalendarDay.read(text);
        if (text.isBlank() || NO_DATE.equals(day)) {
            findings.error(IssueKind.MISSING_VALUE, column.header() + " is missing.");
        } else if (day == null) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    column.header() + " is " + Findings.quote(text) + ", not a date like 2016-01-31.");
        }
        return day;
    }
}
