package org.casus.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import org.casus.dataset.record.IssueKind;

/**
 * Makes the texts of a file fit to be stored, and says what had to be done.
 *
 * <ul>
 *   <li>Blanks at the ends are left out, and a run of blanks, tabs and line ends inside becomes one blank (in
 *       {@link #lines}, line ends stay, as LF): counted, and told of no row by itself, since no meaning is lost.
 *   <li>Control characters are removed ({@code U+0000} no PostgreSQL stores), bytes that were not UTF-8 are read as
 *       Windows-1252, what they nearly always are, and so are the controls U+0080 to U+009F, which are Windows-1252
 *       that was once read as Latin-1: with a warning.
 *   <li>What is longer than its column is cut: with a warning.
 * </ul>
 */
public final class PlainText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private PlainText() {}

    /**
     * A text of one line.
     *
     * @param column what to call it in messages
     * @param max how many UTF-16 units the store takes
     * @return null if it is empty
     */
    public static String line(String raw, int max, String column, Findings findings) {
        return read(raw, max, column, findings, false);
    }

    /** The same for a text that may have several lines. */
    public static String lines(String raw, int max, String column, Findings findings) {
        return read(raw, max, column, findings, true);
    }

    private static String read(String raw, int max, String column, Findings findings, boolean lines) {
        var text = isTidy(raw) ? raw : tidy(raw, column, findings, lines);
        if (text.length() > max) {
            findings.warning(
                    IssueKind.TEXT_CUT, column + " has " + text.length() + " characters and was cut to " + max + ".");
            text = cut(text, max);
        }
        return text.isEmpty() ? null : text;
    }

    /** The text cut to so many UTF-16 units, the last of them an ellipsis, and no character halved. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }

    /** Whether there is nothing to do, as nearly always: all characters stand for something, no blanks too many. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' ? c < ' ' || before == ' ' : c >= 0x7F && (c < 0xA0 || Character.isSurrogate(c))) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String tidy(String raw, String column, Findings findings, boolean lines) {
        var text = new StringBuilder(raw.length());
        int removed = 0;
        int decoded = 0;
        char gap = 0; // a blank or line end to be written before the next character
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                gap = lines && (c == '\n' || c == '\r' || gap == '\n') ? '\n' : ' ';
                continue;
            }
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1));
            char stored = pair ? c : storable(c);
            if (stored == 0) {
                removed++;
                continue;
            }
            if (stored != c) {
                decoded++;
            }
            if (gap != 0 && !text.isEmpty()) {
                text.append(gap);
            }
            gap = 0;
            text.append(stored);
            if (pair) {
                text.append(raw.charAt(++i));
            }
        }
        if (text.length() + removed != raw.length() || removed == 0 && decoded == 0 && !raw.contentEquals(text)) {
            findings.tidied();
        }
        if (removed > 0) {
            findings.warning(
                    IssueKind.TEXT_REPAIRED,
                    column + " holds " + removed + " control or broken characters; they were removed.");
        }
        if (decoded > 0) {
            findings.warning(
                    IssueKind.TEXT_REPAIRED,
                    column + " holds " + decoded + " bytes that are not UTF-8; they were read as Windows-1252.");
        }
        return text.toString();
    }

    /** The character to store for one that is no half of a pair, or 0 for none. */
    private static char storable(char c) {
        if (c < ' ' || c == 0x7F) {
            return 0;
        }
        if (c >= 0x80 && c < 0xA0) {
            return windows1252(c);
        }
        if (!Character.isSurrogate(c)) {
            return c;
        }
        int b = c - TextDecoder.ESCAPED_BYTE;
        return b < ' ' || b == 0x7F || b > 0xFF ? 0 : windows1252(b);
    }

    /** What the byte means in Windows-1252, or 0 for the five that mean nothing. */
    private static char windows1252(int b) {
        char c = WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {(byte) b})).get(0);
        return c == '\uFFFD' || c >= 0x80 && c < 0xA0 ? 0 : c;
    }
}
