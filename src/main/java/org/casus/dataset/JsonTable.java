package org.casus.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Rows that are JSON objects, read one by one: in a bare array, in the array {@code Result} of a page of an API, or as
 * the properties of GeoJSON's features, where a point gives latitude and longitude if no property does. Members are
 * found by their names, in any case; those that are objects or arrays themselves are passed over.
 */
public final class JsonTable<C extends Enum<C> & CsvColumn> implements RowTable<C> {

    private static final int MAX_TEXT = 1 << 22;
    private static final int MAX_DEPTH = 50;

    /** The members that hold rows. */
    private static final Set<String> ROWS = Set.of("result", "features");

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_TEXT)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .build();

    private final String file;
    private final JsonParser json;
    private final Map<String, C> columns = new HashMap<>();
    private final String[] values;
    private boolean inRows;
    private long row;

    /** Begins to read. */
    public JsonTable(InputFile input, Class<C> wanted) {
        file = input.name();
        for (C column : wanted.getEnumConstants()) {
            columns.put(column.header(), column);
        }
        values = new String[wanted.getEnumConstants().length];
        try {
            json = JSON.createParser(input.text());
        } catch (IOException e) {
            throw new InputException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public boolean next(Findings findings) {
        try {
            if (!toRow()) {
                return false;
            }
            row++;
            Arrays.fill(values, "");
            read(true);
            return true;
        } catch (StreamConstraintsException e) {
            throw new InputException(
                    file + " cannot be read on: in line "
                            + json.currentLocation().getLineNr()
                            + ", it nests deeper than " + MAX_DEPTH + " levels, or has a text longer than " + MAX_TEXT
                            + " characters.",
                    e);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    file + " cannot be read on: in line " + e.getLocation().getLineNr() + ", character "
                            + e.getLocation().getColumnNr() + ", it is no JSON any more, or cut off.",
                    e);
        } catch (IOException e) {
            throw new InputException(file + " cannot be read to its end: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public String get(C column) {
        return values[column.ordinal()];
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** Goes on to the beginning of the next object in an array of rows; false at the end of the file. */
    private boolean toRow() throws IOException {
        while (true) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return false;
            }
            if (inRows) {
                if (token == JsonToken.START_OBJECT) {
                    return true;
                }
                inRows = token != JsonToken.END_ARRAY;
            } else if (token == JsonToken.START_ARRAY) {
                String name = json.currentName();
                inRows = name == null || ROWS.contains(name.toLowerCase(Locale.ROOT));
                if (!inRows) {
                    json.skipChildren();
                }
            }
        }
    }

    /** Reads the members of the object that the parser is at the beginning of. */
    private void read(boolean top) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName().toLowerCase(Locale.ROOT);
            JsonToken token = json.nextToken();
            if (top && token == JsonToken.START_OBJECT && name.equals("properties")) {
                read(false);
            } else if (top && token == JsonToken.START_OBJECT && name.equals("geometry")) {
                point();
            } else if (token.isStructStart()) {
                json.skipChildren();
            } else {
                C column = columns.get(name);
                if (column != null && token != JsonToken.VALUE_NULL) {
                    values[column.ordinal()] = json.getText();
                }
            }
        }
    }

    private void point() throws IOException {
        int number = 0;
        for (int depth = 1; depth > 0; ) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isNumeric() && number < 2) {
                // Longitude comes first.
                C column = columns.get(number++ == 0 ? "longitude" : "latitude");
                if (column != null && values[column.ordinal()].isEmpty()) {
                    values[column.ordinal()] = json.getText();
                }
            }
        }
    }
}
