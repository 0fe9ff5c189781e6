package org.casus.dataset.population;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import org.casus.dataset.CountryTable;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputFile;
import org.casus.dataset.RowReader;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.SourceRecord;
import org.casus.dataset.record.StatisticRecord;

/** Reads the World Population Prospects: a row a country, or region, and year. */
final class ProspectsReader extends RowReader<ProspectsColumn, StatisticRecord> {

    /** What was, and what is expected most; other variants are left aside. */
    private static final Set<String> VARIANTS = Set.of("", "Estimates", "Medium");

    private static final int THOUSANDS = 3;

    private static final SourceRecord SPEAKER =
            new SourceRecord("source:un-population-division", "United Nations Population Division", SourceKind.IGO);

    private final CountryTable countries;

    ProspectsReader(InputFile input, CountryTable countries) {
        super(
                input,
                new CsvTable<>(
                        input, ProspectsColumn.class, CsvShape.withHeader("table of the World Population Prospects")));
        this.countries = countries;
    }

    @Override
    public StatisticRecord next(Consumer<RowIssue> issues) {
        return nextValue(issues);
    }

    @Override
    protected RowReading<StatisticRecord> read() {
        String code = row.get(ProspectsColumn.ISO3_CODE).strip();
        if (code.isEmpty() || !VARIANTS.contains(row.get(ProspectsColumn.VARIANT))) {
            return null; // the world, a region, a group of countries
        }
        return new RowReading<>(WorldProspects.ID + ":" + code, figure(code));
    }

    private StatisticRecord figure(String code) {
        String country = countries.byName(code);
        if (country == null) {
            findings.error(
                    IssueKind.UNKNOWN_COUNTRY,
                    "ISO3_code " + Findings.quote(code) + " is no code of a country that is known.");
            return null;
        }
        long year = WholeNumber.read(row.get(ProspectsColumn.TIME));
        if (!Inhabitants.isYear(year)) {
            findings.error(
                    IssueKind.BAD_VALUE, "Time is " + Findings.quote(row.get(ProspectsColumn.TIME)) + ", not a year.");
            return null;
        }
        String thousands = row.get(ProspectsColumn.TPOPULATION1JULY);
        if (!thousands.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "TPopulation1July is " + Findings.quote(thousands) + ", not a number of thousands.");
            return null;
        }
        long people = new BigDecimal(thousands).movePointRight(THOUSANDS).longValue();
        return Inhabitants.of(row.row(), WorldProspects.ID, country, (int) year, people, SPEAKER);
    }
}
