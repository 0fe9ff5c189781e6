package org.casus.dataset.acled;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.casus.dataset.CalendarDay;
import org.casus.dataset.CodeTable;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.IssueKind;

/** When it happened: ACLED gives one day, and how exact it is. */
record AcledDates(LocalDate day, DatePrecision precision, String code) {

    private static final int CODE = 20;

    /** As exports from ACLED's website write it: 20 January 2022, 20-January-2022. */
    private static final DateTimeFormatter IN_WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d[ ][-]MMMM[ ][-]uuuu")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    /** The codes of {@code time_precision} from 1; ACLED Codebook 2024, "Time precision". */
    private static final DatePrecision[] PRECISIONS = {DatePrecision.DAY, DatePrecision.WEEK, DatePrecision.MONTH};

    static AcledDates read(RowTable<AcledColumn> row, Findings findings) {
        String text = row.get(AcledColumn.EVENT_DATE);
        LocalDate day = day(text.strip());
        if (text.isBlank()) {
            findings.error(IssueKind.MISSING_VALUE, "event_date is missing.");
        } else if (day == null) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "event_date is " + Findings.quote(text) + ", not a date like 2022-01-20 or 20 January 2022.");
        }
        String code = row.get(AcledColumn.TIME_PRECISION);
        return new AcledDates(
                day,
                CodeTable.precision("time_precision", code, PRECISIONS, DatePrecision.UNKNOWN, findings),
                code.isEmpty() ? null : PlainText.cut(code, CODE));
    }

    private static LocalDate day(String text) {
        LocalDate day = CalendarDay.read(text);
        if (day != null || text.indexOf(' ') < 0 && text.indexOf('-') < 0) {
            return day;
        }
        try {
            return LocalDate.parse(text, IN_WORDS);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
