package org.casus.dataset.population;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.casus.dataset.CountryTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.SourceRecord;
import org.casus.dataset.record.StatisticRecord;

/**
 * Reads the World Bank's table of an indicator: some lines that say what it is, a header, then a row a country, or
 * group of countries, with a column a year.
 */
final class WorldBankReader implements RecordReader {

    /** Lines above the header that are searched for it. */
    private static final int PREAMBLE = 20;

    /** The columns before those of years: country name and code, indicator name and code. */
    private static final int CODE = 1;

    private static final int INDICATOR = 3;
    private static final int YEARS = 4;

    private static final SourceRecord SPEAKER = new SourceRecord("source:world-bank", "World Bank", SourceKind.IGO);

    private final InputFile input;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> rows;
    private final List<String> header;
    private final CountryTable countries;
    private final Findings findings = new Findings();
    private final Queue<StatisticRecord> waiting = new ArrayDeque<>();
    private long row;

    WorldBankReader(InputFile input, CountryTable countries) {
        this.input = input;
        this.countries = countries;
        csv = CsvReader.builder()
                .fieldSeparator(input.head().separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(input.text());
        rows = csv.iterator();
        header = header();
    }

    private List<String> header() {
        for (int line = 0; line < PREAMBLE && hasNext(); line++) {
            List<String> fields = fetch();
            if (fields.size() > YEARS && fields.get(CODE).equals("Country Code")) {
                return fields;
            }
        }
        throw new InputException(
                input.name()
                        + " is no table of the World Bank's: none of its first lines begins with Country Name and Country Code.");
    }

    @Override
    public StatisticRecord next(Consumer<RowIssue> issues) {
        while (waiting.isEmpty() && hasNext()) {
            row++;
            List<String> fields = fetch();
            String code = fields.size() > CODE ? fields.get(CODE) : "";
            read(fields, code);
            findings.report(row, WorldBank.ID + ":" + code, issues);
        }
        return waiting.poll();
    }

    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    private List<String> fetch() {
        try {
            return rows.next().getFields();
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    /** The parser wraps what the stream throws. */
    private InputException unreadable(CsvParseException e) {
        return e.getCause() instanceof InputException stream
                ? stream
                : new InputException(
                        input.name() + " cannot be read on after row " + row
                                + ": look there for a quote that is never closed.",
                        e);
    }

    private void read(List<String> fields, String code) {
        if (fields.size() <= INDICATOR) {
            findings.error(IssueKind.UNREADABLE_ROW, "The row has %d columns.".formatted(fields.size()));
            return;
        }
        if (!fields.get(INDICATOR).equals(WorldBank.INDICATOR)) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "The indicator is " + Findings.quote(fields.get(INDICATOR)) + "; only " + WorldBank.INDICATOR
                            + ", the population, is read.");
            return;
        }
        String country = countries.byName(code);
        if (country == null) {
            findings.error(
                    IssueKind.UNKNOWN_COUNTRY,
                    Findings.quote(code) + " is no code of a country that is known: it may be a group of countries.");
            return;
        }
        for (int i = YEARS; i < fields.size() && i < header.size(); i++) {
            long year = WholeNumber.read(header.get(i));
            String people = fields.get(i);
            if (Inhabitants.isYear(year) && !people.isEmpty()) {
                if (people.matches("\\d{1,12}(\\.\\d*)?")) {
                    long whole = Long.parseLong(people.replaceFirst("\\..*", ""));
                    waiting.add(Inhabitants.of(row, WorldBank.ID, country, (int) year, whole, SPEAKER));
                } else {
                    findings.warning(
                            IssueKind.BAD_VALUE,
                            "The population of " + year + " is " + Findings.quote(people)
                                    + ", not a number; that year is left out.");
                }
            }
        }
    }

    @Override
    public long rowsRead() {
        return row;
    }

    @Override
    public void close() throws IOException {
        csv.close();
        input.close();
    }
}
