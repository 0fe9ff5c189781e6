package org.casus.dataset;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.record.IssueKind;

/**
 * A CSV file (RFC 4180), read row by row; what separates its columns, its first line tells: commas, semicolons or tabs.
 * Columns may stand in any order and with others between them; a reader names those that it wants, and only these are
 * made into strings. Empty lines are no rows.
 *
 * @param <C> the columns that the reader wants
 */
public final class CsvTable<C extends Enum<C> & CsvColumn> implements RowTable<C> {

    /** A field is no longer than this many characters; a longer one is a quote that was never closed. */
    private static final int MAX_FIELD = 1 << 22;

    /** Stands for a quote where there are none; Unicode guarantees that this is no character. */
    private static final char NO_QUOTE = '\uFFFE';

    private final String file;
    private final CsvRow handler;
    private final CsvReader<CsvRow> reader;
    private final CloseableIterator<CsvRow> rows;
    private final int columns;
    private final Set<C> present;
    private long row;

    /**
     * Reads the header line.
     *
     * @throws InputException if the file is not of that format, with the names of the columns that it lacks
     */
    public CsvTable(InputFile input, Class<C> wanted, CsvShape shape) {
        file = input.name();
        handler = new CsvRow();
        var head = input.head();
        var headerless = shape.headerless().columns(shape.quotes() ? head.fields() : head.tabbed());
        reader = CsvReader.builder()
                .fieldSeparator(shape.quotes() ? head.separator() : '\t')
                .quoteCharacter(shape.quotes() ? '"' : NO_QUOTE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MAX_FIELD)
                .build(handler, new EndMarkedReader(input.text()));
        rows = reader.iterator();
        if (headerless == null && !fetch()) {
            throw new InputException(file + " is empty: it has not even a header line.");
        }
        var header = headerless == null ? handler.header() : headerless;
        columns = header.size();
        present = EnumSet.noneOf(wanted);
        handler.select(resolve(header, wanted, shape.format()), wanted.getEnumConstants());
    }

    @Override
    public boolean next(Findings findings) {
        if (!fetch()) {
            return false;
        }
        row++;
        if (handler.unclosed()) {
            findings.error(
                    IssueKind.UNREADABLE_ROW,
                    "The row that starts in line " + handler.line() + " has a quote that is never closed.");
        } else if (handler.fields() != columns) {
            findings.error(
                    IssueKind.UNREADABLE_ROW,
                    "The row that starts in line " + handler.line() + " has " + handler.fields() + " columns, not the "
                            + columns + " of the file.");
        }
        return true;
    }

    @Override
    public String get(C column) {
        return handler.get(column.ordinal());
    }

    /** Whether the file has that column. */
    public boolean has(C column) {
        return present.contains(column);
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fetch() {
        try {
            while (rows.hasNext()) {
                rows.next();
                if (!handler.isEndMark()) {
                    return true;
                }
            }
            return false;
        } catch (CsvParseException e) {
            // The parser wraps what the stream throws.
            if (e.getCause() instanceof InputException stream) {
                throw stream;
            }
            throw new InputException(
                    file + " cannot be read on: in the row that starts in line " + handler.line()
                            + " a value has more than " + MAX_FIELD
                            + " characters. Look there for a quote that is never closed.",
                    e);
        }
    }

    /** For each column of the file, the wanted one's ordinal, or -1. */
    private int[] resolve(List<String> header, Class<C> wanted, String format) {
        Map<String, C> byHeader = new HashMap<>();
        for (var column : wanted.getEnumConstants()) {
            byHeader.put(column.header(), column);
        }
        Set<C> missing = EnumSet.allOf(wanted);
        var ordinals = new int[header.size()];
        for (int i = 0; i < ordinals.length; i++) {
            var column = byHeader.get(header.get(i).strip().toLowerCase(Locale.ROOT));
            ordinals[i] = column == null ? -1 : column.ordinal();
            if (column != null) {
                present.add(column);
            }
            if (column != null && !missing.remove(column)) {
                throw new InputException(file + " has two columns named " + column.header() + ".");
            }
        }
        boolean foreign = missing.size() == byHeader.size();
        missing.removeIf(column -> !column.required());
        if (!missing.isEmpty()) {
            throw notOfTheFormat(header, missing, foreign, format);
        }
        return ordinals;
    }

    private InputException notOfTheFormat(List<String> header, Set<C> missing, boolean foreign, String format) {
        var first = header.getFirst();
        if (foreign && header.size() > 1 && !first.isEmpty() && first.chars().allMatch(Character::isDigit)) {
            return new InputException(file + " has no header line: it begins with " + Findings.quote(first)
                    + ". Put the line with the names of the columns at its top.");
        }
        List<String> names = new ArrayList<>();
        missing.forEach(column -> names.add(column.header()));
        return new InputException(
                file + " is no " + format + ": it lacks the columns " + String.join(", ", names) + ".");
    }
}
