package org.casus.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The beginning of a file's text: enough to tell what separates its columns, whether it has a header line, and which
 * format it is.
 */
public final class FileHead {

    /** So many characters are looked at. A first row that is longer is told by its beginning. */
    public static final int CHARACTERS = 1 << 16;

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String text;
    private final char separator;
    private final List<String> fields;
    private final Set<String> header = new HashSet<>();

    /** @param text the first characters of a file, all of them where there are few */
    public FileHead(String text) {
        this.text = text;
        int from = 0;
        while (from < text.length() && (text.charAt(from) == '\n' || text.charAt(from) == '\r')) {
            from++;
        }
        separator = separator(from);
        fields = split(from, separator);
        fields.forEach(field -> header.add(field.strip().toLowerCase(Locale.ROOT)));
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** What separates the columns: a comma, a semicolon or a tab, whichever the first line has most of. */
    public char separator() {
        return separator;
    }

    /** The values of the first row that is not empty, quotes taken off. */
    public List<String> fields() {
        return fields;
    }

    /** Whether the first row names all these columns, in whatever order and case. */
    public boolean names(String... columns) {
        return header.containsAll(List.of(columns));
    }

    /** The first line as it stands, cut at tabs: the columns of a file that knows no quotes. */
    public List<String> tabbed() {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return List.of((line.endsWith("\r") ? line.substring(0, line.length() - 1) : line).split("\t", -1));
    }

    /** Whether it begins as JSON does: with a brace or a bracket. */
    public boolean isJson() {
        String begin = text.stripLeading();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    private char separator(int from) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = from; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            for (int s = 0; s < SEPARATORS.length; s++) {
                counts[s] += !quoted && c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = counts[s] > counts[most] ? s : most;
        }
        return SEPARATORS[most];
    }

    private List<String> split(int from, char separator) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append(text.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && c == separator) {
                values.add(value.toString());
                value.setLength(0);
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else {
                value.append(c);
            }
        }
        if (i > from) {
            values.add(value.toString());
        }
        return List.copyOf(values);
    }
}
