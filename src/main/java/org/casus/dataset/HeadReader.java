package org.casus.dataset;

import java.io.IOException;
import java.io.Reader;

/** A text whose beginning can be looked at before it is read. */
final class HeadReader extends Reader {

    private final Reader text;
    private char[] head = new char[0];
    private int length;
    private int at;
    private FileHead looked;

    HeadReader(Reader text) {
        this.text = text;
    }

    /** The beginning; to be asked for the first time before anything is read. */
    FileHead head() throws IOException {
        if (looked == null) {
            head = new char[FileHead.CHARACTERS];
            for (int read = 0; read >= 0 && length < head.length; ) {
                read = text.read(head, length, head.length - length);
                length += Math.max(read, 0);
            }
            looked = new FileHead(new String(head, 0, length));
        }
        return looked;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        if (at == length) {
            return text.read(buffer, offset, count);
        }
        int read = Math.min(count, length - at);
        System.arraycopy(head, at, buffer, offset, read);
        at += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
