package org.casus.dataset;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * A file that a user named for import: plain text, gzip, or a ZIP archive with one data file in it. Which of them it
 * is, its first bytes tell, not its name. It is read once from its beginning, through no temporary file, while its
 * bytes are counted and hashed.
 */
public final class InputFile implements Closeable {

    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** Large pieces, since hashing many small ones is slow. */
    private static final int BUFFER = 1 << 16;

    /** So many first bytes tell text from anything else. */
    private static final int LOOK_AHEAD = 4096;

    private final String name;
    private final OptionalLong length;
    private final Path path;
    private final FileTime changed;
    private final WatchedStream original;
    private final BufferedInputStream buffered;
    private final HeadReader text;
    private String sha256;

    private InputFile(String name, InputStream in, Path path, OptionalLong length) throws IOException {
        this.name = name;
        this.length = length;
        this.path = length.isPresent() ? path : null;
        changed = this.path == null ? null : Files.getLastModifiedTime(path);
        original = new WatchedStream(in);
        buffered = new BufferedInputStream(original, BUFFER);
        text = new HeadReader(new TextDecoder(unpack(path), name));
    }

    /**
     * Opens what the user named.
     *
     * @param named a path, or {@code -} for standard input
     * @throws InputException if there is no such file, or it is none that can be imported
     */
    public static InputFile open(String named) {
        if (named.equals(STANDARD_INPUT)) {
            return of("standard input", System.in);
        }
        var path = path(named);
        var name = path.getFileName() == null ? named : path.getFileName().toString();
        InputStream in = null;
        try {
            in = Files.newInputStream(path);
            var length = Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
            return new InputFile(name, in, path, length);
        } catch (IOException e) {
            close(in);
            throw new InputException(name + " cannot be read: " + e.getMessage() + ".", e);
        } catch (InputException e) {
            close(in);
            throw e;
        }
    }

    /**
     * Reads a stream as a file.
     *
     * @param name what to call it in messages
     * @throws InputException if it is nothing that can be imported
     */
    public static InputFile of(String name, InputStream in) {
        try {
            return new InputFile(name, in, null, OptionalLong.empty());
        } catch (IOException e) {
            throw new InputException(name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The file's name without its folders, for messages and the import run. */
    public String name() {
        return name;
    }

    /**
     * Holds that the file is as it was when it was opened; to be asked when it was read to its end.
     *
     * @throws InputException if somebody wrote to it meanwhile: what was read may be neither its old content nor its
     *     new
     */
    public void checkUnchanged() {
        try {
            if (path != null
                    && (Files.size(path) != length.getAsLong()
                            || !Files.getLastModifiedTime(path).equals(changed))) {
                throw new InputException(
                        name + " changed while it was read. Import it again when nobody writes to it any more.");
            }
        } catch (IOException e) {
            throw new InputException(name + " went away while it was read: " + e.getMessage() + ".", e);
        }
    }

    /** How many bytes there are, packed as they are, where that is known beforehand. */
    public OptionalLong length() {
        return length;
    }

    /** How many of these bytes have been read; any thread may ask. */
    public long bytesRead() {
        return original.count();
    }

    /**
     * The unpacked text. It is one and the same reader, to be read once; broken bytes are in it as {@link PlainText}
     * says.
     */
    public Reader text() {
        return text;
    }

    /**
     * The beginning of the text, which stays to be read; to be asked for the first time before anything is read.
     *
     * @throws InputException if the file cannot be read
     */
    public FileHead head() {
        try {
            return text.head();
        } catch (IOException e) {
            throw new InputException(name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /**
     * The SHA-256 of the bytes as they were named, packed ones included, in lower-case hex. What nobody has read yet is
     * read now; ask before {@link #close}.
     *
     * @throws InputException if the rest cannot be read
     */
    public String sha256() {
        if (sha256 == null) {
            try {
                buffered.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new InputException(name + " cannot be read to its end: " + e.getMessage() + ".", e);
            }
            sha256 = HexFormat.of().formatHex(original.hash());
        }
        return sha256;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private InputStream unpack(Path path) throws IOException {
        buffered.mark(LOOK_AHEAD);
        var head = buffered.readNBytes(LOOK_AHEAD);
        buffered.reset();
        if (head.length == 0) {
            throw new InputException(name + " is empty.");
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            return unpacking(() -> new GZIPInputStream(buffered, BUFFER));
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return unpacking(() -> {
                if (path != null && Files.isRegularFile(path)) {
                    ZippedData.check(path, name);
                }
                return new ZippedData(buffered, name);
            });
        }
        if (!looksLikeText(head)) {
            throw new InputException(name
                    + " is no text. A text file is needed, such as CSV in UTF-8, plain or packed with gzip or ZIP.");
        }
        return buffered;
    }

    private interface Unpacking {
        InputStream start() throws IOException;
    }

    private InputStream unpacking(Unpacking packed) {
        try {
            return new BoundedUnpacking(packed.start(), original, name);
        } catch (IOException e) {
            throw new InputException(
                    name + " cannot be unpacked: it is cut off, damaged or encrypted (" + e.getMessage() + ").", e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text has next to no control characters; packed or random bytes have one in ten, programs and pictures more. */
    private static boolean looksLikeText(byte[] head) {
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return true; // the byte-order mark of UTF-16, which is full of zeros
        }
        if (TextDecoder.unmarkedUtf16(ByteBuffer.wrap(head)) != null) {
            return true;
        }
        int controls = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                controls++;
            }
        }
        return controls * 20 <= head.length;
    }

    private static Path path(String named) {
        Path path;
        try {
            path = Path.of(named);
        } catch (InvalidPathException e) {
            throw new InputException("\"" + named + "\" is no path: " + e.getReason() + ".", e);
        }
        if (!Files.exists(path)) {
            throw new InputException("There is no file " + named + ".");
        }
        if (Files.isDirectory(path)) {
            throw new InputException(named + " is a folder. Name a file in it.");
        }
        if (!Files.isReadable(path)) {
            throw new InputException(named + " must not be read by this user. Change its permissions.");
        }
        return path;
    }

    private static void close(InputStream in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                // The file is given up for another reason, which is thrown.
            }
        }
    }
}
