package org.casus.dataset.ucdp;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.Consumer;
import org.casus.dataset.CountryTable;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputFile;
import org.casus.dataset.People;
import org.casus.dataset.RowReader;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.StatisticRecord;

/** Reads UCDP's totals by country and year: each row gives a figure for every kind of violence that it counts. */
final class CountryYearReader extends RowReader<CountryYearColumn, List<StatisticRecord>> {

    /** What is counted, by the beginning of the names of its columns. */
    private enum Indicator {
        DEATHS_STATE_BASED("SB_TOTAL_DEATHS"),
        DEATHS_STATE_BASED_INTRASTATE("SB_INTRASTATE_DEATHS"),
        DEATHS_STATE_BASED_INTERSTATE("SB_INTERSTATE_DEATHS"),
        DEATHS_NON_STATE("NS_TOTAL_DEATHS"),
        DEATHS_ONE_SIDED("OS_TOTAL_DEATHS"),
        DEATHS_ORGANIZED_VIOLENCE("CUMULATIVE_TOTAL_DEATHS_IN_ORGVIO");

        private final CountryYearColumn low;
        private final CountryYearColumn best;
        private final CountryYearColumn high;

        Indicator(String columns) {
            low = CountryYearColumn.valueOf(columns + "_LOW_CY");
            best = CountryYearColumn.valueOf(columns + "_BEST_CY");
            high = CountryYearColumn.valueOf(columns + "_HIGH_CY");
        }
    }

    private final CountryTable countries;
    private final Queue<StatisticRecord> waiting = new ArrayDeque<>();

    CountryYearReader(InputFile input, CountryTable countries) {
        super(
                input,
                new CsvTable<>(
                        input, CountryYearColumn.class, CsvShape.withHeader("table of UCDP's country-year totals")));
        this.countries = countries;
    }

    @Override
    public StatisticRecord next(Consumer<RowIssue> issues) {
        if (waiting.isEmpty()) {
            List<StatisticRecord> next = nextValue(issues);
            if (next != null) {
                waiting.addAll(next);
            }
        }
        return waiting.poll();
    }

    @Override
    protected RowReading<List<StatisticRecord>> read() {
        String key = row.get(CountryYearColumn.COUNTRY_ID_CY) + "/" + row.get(CountryYearColumn.YEAR_CY);
        return new RowReading<>("ucdp-country-year:" + key, figures());
    }

    private List<StatisticRecord> figures() {
        long year = WholeNumber.read(row.get(CountryYearColumn.YEAR_CY));
        if (year < 1900 || year > 2100) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "year_cy is " + Findings.quote(row.get(CountryYearColumn.YEAR_CY)) + ", not a year.");
            return null;
        }
        long number = WholeNumber.read(row.get(CountryYearColumn.COUNTRY_ID_CY));
        String country = number > 0 && number <= Integer.MAX_VALUE ? countries.byGw((int) number) : null;
        if (country == null) {
            findings.error(
                    IssueKind.UNKNOWN_COUNTRY,
                    "country_id_cy " + Findings.quote(row.get(CountryYearColumn.COUNTRY_ID_CY))
                            + " is no Gleditsch-Ward number that is known; nobody could tell whose figures these are.");
            return null;
        }
        countries.agreed(
                country,
                "country_id_cy " + Findings.quote(row.get(CountryYearColumn.COUNTRY_ID_CY)),
                row.get(CountryYearColumn.COUNTRY_CY),
                findings);
        List<StatisticRecord> figures = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            figures.add(new StatisticRecord(
                    row.row(),
                    "ucdp-country-year:" + number + "/" + year + "/"
                            + indicator.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    indicator.name(),
                    "PERSON",
                    people(indicator.low),
                    people(indicator.best),
                    people(indicator.high),
                    List.of(country),
                    LocalDate.of((int) year, 1, 1),
                    LocalDate.of((int) year, 12, 31),
                    null,
                    null,
                    Ucdp.SPEAKER));
        }
        return figures;
    }

    private Long people(CountryYearColumn column) {
        Integer people = People.read(row.get(column), column.header(), findings);
        return people == null ? null : people.longValue();
    }
}
