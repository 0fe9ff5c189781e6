package org.casus.dataset;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.zip.ZipException;

/**
 * Makes text of bytes: UTF-8 or UTF-16, each with a byte-order mark or without one.
 *
 * <p>A byte that the encoding does not allow is neither replaced nor the end of the reading: it becomes the lone
 * surrogate {@code U+DC00 + byte}, which no valid text contains. {@link PlainText} knows these and says so, so that the
 * issue names the row. (The usual ways were turned down: a Java reader puts U+FFFD in silently, and a decoder that
 * throws can say no more than "somewhere in 200 MB".)
 */
final class TextDecoder extends Reader {

    /** Where the escaped bytes begin. */
    static final char ESCAPED_BYTE = 0xDC00;

    private static final int BUFFER = 1 << 16;

    /**
     * Java decodes ASCII many times faster, up to the first other character in what it is given: given little at a
     * time, it is slow for little.
     */
    private static final int SLICE = 1 << 10;

    /** So many first bytes tell UTF-16. */
    private static final int LOOK_AHEAD = 100;

    private final InputStream in;
    private final String file;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private CharsetDecoder decoder;
    private boolean ended;

    /** @param file what to call the file in messages */
    TextDecoder(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int read = Math.min(length, chars.remaining());
        chars.get(buffer, offset, read);
        return read;
    }

    private void decode() {
        fill();
        if (decoder == null) {
            decoder = decoderByMark();
        }
        chars.clear();
        int end = bytes.limit();
        for (boolean more = true; more; ) {
            bytes.limit(Math.min(end, bytes.position() + SLICE));
            boolean last = bytes.limit() == end;
            var result = decoder.decode(bytes, chars, ended && last);
            if (!result.isError()) {
                more = result.isUnderflow() && !last;
            } else if (chars.remaining() < result.length()) {
                more = false; // decoded again, and escaped, once there is room
            } else {
                for (int i = 0; i < result.length(); i++) {
                    chars.put((char) (ESCAPED_BYTE + (bytes.get() & 0xFF)));
                }
            }
        }
        bytes.limit(end);
        chars.flip();
    }

    /** Fills the buffer of bytes; what is left of it, such as half a character, comes first. */
    private void fill() {
        bytes.compact();
        try {
            while (bytes.hasRemaining() && !ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0));
            }
        } catch (EOFException e) {
            throw new InputException(file + " is cut off in the middle of its packed data. Fetch it again.", e);
        } catch (ZipException e) {
            throw new InputException(file + " is damaged and cannot be unpacked: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new InputException(file + " cannot be read to its end: " + e.getMessage() + ".", e);
        }
        bytes.flip();
    }

    private CharsetDecoder decoderByMark() {
        int first = bytes.remaining() > 1 ? bytes.getShort(bytes.position()) & 0xFFFF : 0;
        var unmarked = unmarkedUtf16(bytes);
        var charset = switch (first) {
            case 0xFEFF -> UTF_16BE;
            case 0xFFFE -> UTF_16LE;
            default -> unmarked == null ? UTF_8 : unmarked;
        };
        boolean marked = first == 0xFEFF || first == 0xFFFE;
        boolean utf8Mark = first == 0xEFBB && bytes.remaining() > 2 && bytes.get(bytes.position() + 2) == (byte) 0xBF;
        bytes.position(bytes.position() + (marked ? 2 : utf8Mark ? 3 : 0));
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * UTF-16 without a mark, or null: of text that begins with ASCII, as header lines do, every other byte is zero
     * then, and none is in UTF-8.
     */
    static Charset unmarkedUtf16(ByteBuffer bytes) {
        int pairs = Math.min(bytes.remaining(), LOOK_AHEAD) / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < pairs; i++) {
            high += bytes.get(bytes.position() + 2 * i) == 0 ? 1 : 0;
            low += bytes.get(bytes.position() + 2 * i + 1) == 0 ? 1 : 0;
        }
        if (pairs == 0 || high > 0 && low > 0) {
            return null;
        }
        return high > pairs / 2 ? UTF_16BE : low > pairs / 2 ? UTF_16LE : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
