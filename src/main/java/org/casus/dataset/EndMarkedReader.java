package org.casus.dataset;

import java.io.IOException;
import java.io.Reader;

/**
 * Puts a line with one character that is none at the end of a text. If it comes out of the CSV parser as a row of its
 * own, all quotes were closed; otherwise it is the end of a value whose quote was not, which the parser alone would not
 * tell.
 */
final class EndMarkedReader extends Reader {

    /** Unicode guarantees that this is no character. */
    static final char MARK = '\uFFFF';

    private final Reader text;
    private int marked;

    EndMarkedReader(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = marked > 0 ? -1 : text.read(buffer, offset, length);
        if (read >= 0 || marked == 2 || length == 0) {
            return read;
        }
        buffer[offset] = marked++ == 0 ? '\n' : MARK;
        return 1;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
