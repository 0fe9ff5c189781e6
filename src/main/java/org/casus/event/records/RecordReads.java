package org.casus.event.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.dataset.Findings;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.PortableRecord;
import org.casus.dataset.record.RowIssue;
import org.casus.store.mapping.Property;

/** Reads Casus's own format: a JSON object a line, the first of which says that it is this format. */
final class RecordReads implements RecordReader {

    /** A line is no longer than this many characters: an event with some thousand reports. */
    private static final int MAX_LINE = 1 << 22;

    /** Records nest less than ten deep. */
    private static final int MAX_DEPTH = 50;

    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*([0-9]{1,9})");

    private final InputFile input;
    private final List<RecordType> types;
    private final Reader text;
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());
    private final Findings findings = new Findings();
    private final StringBuilder line = new StringBuilder();
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int end;
    private boolean began;
    private long row;

    RecordReads(InputFile input) {
        this(input, RecordType.ALL);
    }

    RecordReads(InputFile input, List<RecordType> types) {
        this.input = input;
        this.types = types;
        text = input.text();
    }

    @Override
    public PortableRecord next(Consumer<RowIssue> issues) throws IOException {
        while (line()) {
            if (line.toString().isBlank()) {
                continue;
            }
            if (!began) {
                began = true;
                if (RecordFile.isFirst(line.toString())) {
                    checkVersion();
                    continue;
                }
            }
            row++;
            PortableRecord record = read();
            boolean rejected = findings.rejected();
            findings.report(row, record == null ? null : record.ref(), issues);
            if (!rejected) {
                return record;
            }
        }
        return null;
    }

    @Override
    public long rowsRead() {
        return row;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private void checkVersion() {
        Matcher version = VERSION.matcher(line);
        if (version.find() && Integer.parseInt(version.group(1)) > RecordFile.VERSION) {
            throw new InputException(input.name() + " has version " + version.group(1)
                    + " of Casus's own format; this Casus reads versions 1 to " + RecordFile.VERSION + ".");
        }
    }

    private PortableRecord read() {
        Map<?, ?> object;
        try {
            object = json.readValue(line.toString(), Map.class);
        } catch (StreamConstraintsException e) {
            findings.error(
                    IssueKind.UNREADABLE_ROW,
                    "The line nests deeper than " + MAX_DEPTH + " levels, or has a number or a name without an end.");
            return null;
        } catch (JsonProcessingException e) {
            findings.error(IssueKind.UNREADABLE_ROW, "The line is no JSON object: " + shown(e) + ".");
            return null;
        }
        RecordType type = RecordType.named(types, object == null ? null : object.get("type"));
        if (type == null) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "type is " + Findings.quote(String.valueOf(object == null ? null : object.get("type")))
                            + ", which is no type of record.");
            return null;
        }
        if (!(object.get("ref") instanceof String ref)
                || ref.isBlank()
                || ref.length() > Property.REF
                || ref.indexOf('\0') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(ref)
                || ref.indexOf(':') < 1) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "ref is " + Findings.quote(String.valueOf(object.get("ref"))) + ", not scheme:id.");
            return null;
        }
        return new PortableRecord(row, ref, type.id, RecordCheck.fields(type, ref, object, findings));
    }

    private static String shown(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        String first = message.lines().findFirst().orElse("");
        return Findings.quote(first);
    }

    /** Reads the next line; false at the end of the file. */
    private boolean line() throws IOException {
        line.setLength(0);
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, text.read(buffer, 0, buffer.length));
                if (end == 0) {
                    return !line.isEmpty();
                }
            }
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.append(buffer, from, at - from);
            if (line.length() > MAX_LINE) {
                throw new InputException(input.name() + " cannot be read on: line " + (row + 2) + " has more than "
                        + MAX_LINE + " characters.");
            }
            if (at < end) {
                at++;
                return true;
            }
        }
    }
}
