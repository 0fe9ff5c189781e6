package org.casus.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The one data file in a ZIP archive, unpacked as it is read.
 *
 * <p>A ZIP archive lists its entries at its end. A file is asked for that list first, so that a second data file is
 * found before anything is read. What comes from a pipe can only be read from its beginning: there a second one is
 * found after the first, and ends the reading with the same exception.
 */
final class ZippedData extends FilterInputStream {

    /** How the names of files end that are imported. */
    private static final List<String> ENDINGS = List.of("csv", "tsv", "json", "geojson", "ndjson");

    /** A message names no more entries than this, so that it stays readable. */
    private static final int NAMES_IN_MESSAGE = 10;

    private final ZipInputStream zip;
    private final String file;
    private final List<String> found = new ArrayList<>();

    /** Moves to the data file in an archive. */
    ZippedData(InputStream in, String file) throws IOException {
        this(new ZipInputStream(in), file);
    }

    private ZippedData(ZipInputStream zip, String file) throws IOException {
        super(zip);
        this.zip = zip;
        this.file = file;
        List<String> others = new ArrayList<>();
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (isData(entry)) {
                found.add(entry.getName());
                return;
            }
            others.add(entry.getName());
        }
        throw notOne(file, found, others);
    }

    /** Throws an {@link InputException} unless the archive's list of entries has one data file. */
    static void check(Path archive, String file) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (var zip = new ZipFile(archive.toFile())) {
            zip.stream().forEach(entry -> (isData(entry) ? found : others).add(entry.getName()));
        }
        if (found.size() != 1) {
            throw notOne(file, found, others);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = zip.read(buffer, offset, length);
        if (read < 0) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isData(entry)) {
                    found.add(entry.getName());
                    throw notOne(file, found, List.of());
                }
            }
        }
        return read;
    }

    /** Archives made on a Mac have a folder of shadow files, named like the real ones. */
    private static boolean isData(ZipEntry entry) {
        var name = entry.getName();
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static InputException notOne(String file, List<String> found, List<String> others) {
        var what = found.isEmpty()
                ? " has no file in it that ends with ." + String.join(", .", ENDINGS) + ", only: " + names(others)
                : " has more than one data file in it: " + names(found);
        return new InputException(file + what + ". Unpack it, and name the file to import.");
    }

    private static String names(List<String> entries) {
        if (entries.isEmpty()) {
            return "nothing";
        }
        var some = entries.subList(0, Math.min(NAMES_IN_MESSAGE, entries.size()));
        return String.join(", ", some) + (some.size() < entries.size() ? ", …" : "");
    }
}
