package org.casus.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a large UCDP GED file of a small one, the same each time: {@code MultiplyGed IN.csv OUT.csv FACTOR}. The first
 * copy is the file itself; the n-th after it has other event numbers, and every date, those of its sources included, n
 * days later, so that its events and its reports are new, and its actors, places and conflicts are not.
 */
public final class MultiplyGed {

    private static final List<String> DATES = List.of("date_start", "date_end", "source_date", "source_article");

    /** A date alone, or at the head of a time, or between commas, but no digits within a larger number. */
    private static final Pattern DATE = Pattern.compile("(?<![0-9-])\\d{4}-\\d{2}-\\d{2}(?![0-9-])");

    /** Stands for no date, and so is none to be shifted. */
    private static final String NO_DATE = "1753-01-01";

    private MultiplyGed() {}

    public static void main(String[] arguments) throws IOException {
        multiply(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    }

    /** Writes so many copies. */
    static void multiply(Path from, Path to, int factor) throws IOException {
        long step = step(from);
        try (var out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(to))) {
            for (int copy = 0; copy < factor; copy++) {
                try (var in = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(from)) {
                    boolean first = copy == 0;
                    for (var row : in) {
                        if (first) {
                            out.writeRecord(row.getHeader());
                            first = false;
                        }
                        List<String> fields = new ArrayList<>(row.getFields());
                        for (int i = 0; i < fields.size() && copy > 0; i++) {
                            var name = row.getHeader().get(i);
                            if (name.equals("id")) {
                                fields.set(i, Long.toString(Long.parseLong(fields.get(i)) + copy * step));
                            } else if (DATES.contains(name)) {
                                fields.set(i, later(fields.get(i), copy));
                            }
                        }
                        out.writeRecord(fields);
                    }
                }
            }
        }
    }

    /** A power of ten beyond the largest number, so that a copy's number tells what it is a copy of. */
    private static long step(Path file) throws IOException {
        long step = 10;
        try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (var row : rows) {
                while (step <= Long.parseLong(row.getField("id"))) {
                    step *= 10;
                }
            }
        }
        return step;
    }

    private static String later(String text, int days) {
        return DATE.matcher(text).replaceAll(found -> {
            try {
                var date = found.group();
                return date.equals(NO_DATE)
                        ? date
                        : LocalDate.parse(date).plusDays(days).toString();
            } catch (DateTimeException e) {
                return found.group(); // digits in a free text that only look like a date
            }
        });
    }
}
