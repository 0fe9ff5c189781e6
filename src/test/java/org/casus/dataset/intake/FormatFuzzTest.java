package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.dataset.record.ImportedRecord;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random bytes, and files of every format damaged at random, always in the same ways. Whatever they are, a file is
 * refused with one sentence, or read to its end with what is wrong as issues; and what was read is stored.
 */
@Execution(ExecutionMode.CONCURRENT)
class FormatFuzzTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 500);

    /** Every so many files, what was read is stored too: that takes a hundred times as long. */
    private static final int STORED = 25;

    private static final int MOST_CHANGES = 12;

    /** Bytes that mean something to a parser, or nothing to a decoder. */
    private static final byte[] SHARP = "\",\n\r;-.0919eE \t\0/:{}[]\\|\u00e9".getBytes(StandardCharsets.UTF_8);

    private static final List<String> FIXTURES = List.of(
            "ucdp/oddities.csv",
            "ucdp/columns_41.csv",
            "ucdp/without_header.csv",
            "ucdp/actors.csv",
            "ucdp/country_years.csv",
            "ucdp/conflicts.csv",
            "ucdp/dyads.csv",
            "acled/dyadic.csv",
            "acled/numeric.csv",
            "acled/monadic.csv",
            "acled/deleted.csv",
            "gdelt/events.tsv",
            "gdelt/mentions.tsv",
            "casus/records.ndjson",
            "population/world_bank.csv",
            "population/wpp.csv",
            "ucdp/page.json");

    @TempDir
    Path folder;

    private TestStore store;
    private Imports imports;
    private List<byte[]> originals;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.inMemory();
        imports = new Imports(store);
        originals = new ArrayList<>();
        for (String fixture : FIXTURES) {
            try (var in = getClass().getResourceAsStream("/org/casus/dataset/" + fixture)) {
                originals.add(in.readAllBytes());
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void everyFileIsReadOrRefusedCleanly() throws Exception {
        var random = new Random(20261124);
        long read = 0;
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int number = 0; number < FILES; number++) {
            byte[] file = pack(random, make(random));
            try {
                long records = read(file);
                read += records;
                if (number % STORED == 0) {
                    store(file);
                    outcomes.merge("stored too", 1, Integer::sum);
                }
                outcomes.merge(records == 0 ? "read, without a record" : "read to the end", 1, Integer::sum);
            } catch (InputException | ImportRefused e) {
                assertThat(e.getMessage())
                        .as("file %d", number)
                        .isNotBlank()
                        .doesNotContain("\0")
                        .hasSizeLessThan(3_000);
                assertThat(e.getMessage()).as("file %d", number).doesNotContain("The store failed", "Exception");
                outcomes.merge(
                        e instanceof ImportRefused ? "of no format that is known" : "refused on the way",
                        1,
                        Integer::sum);
            } catch (Exception | StackOverflowError e) {
                fail("file number " + number, e);
            }
        }
        System.out.println(FILES + " files, " + read + " records: " + outcomes);
        assertThat(read).as("records that came through").isGreaterThan(FILES / 4);
        assertThat(store.value("select count(*) from import_run where status = 'RUNNING'"))
                .isEqualTo("0");
    }

    private byte[] make(Random random) {
        if (random.nextInt(10) == 0) {
            var bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            return bytes;
        }
        byte[] original = originals.get(random.nextInt(originals.size()));
        return switch (random.nextInt(12)) {
            case 0 -> new String(original, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 1 -> new String(original, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
            case 2 ->
                new String(original, StandardCharsets.UTF_8).replace(',', ';').getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> join(original, originals.get(random.nextInt(originals.size())));
            default -> damage(random, original);
        };
    }

    /** Some are packed, and some of these are cut off. */
    private static byte[] pack(Random random, byte[] file) throws Exception {
        int how = random.nextInt(20);
        if (how > 3) {
            return file;
        }
        var packed = new ByteArrayOutputStream();
        if (how < 2) {
            try (var zip = new ZipOutputStream(packed)) {
                zip.putNextEntry(new ZipEntry("data.csv"));
                zip.write(file);
            }
        } else {
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(file);
            }
        }
        byte[] whole = packed.toByteArray();
        return how % 2 == 0 ? whole : Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    private static byte[] damage(Random random, byte[] original) {
        byte[] damaged = original.clone();
        for (int change = random.nextInt(MOST_CHANGES); change > 0 && damaged.length > 1; change--) {
            int at = random.nextInt(damaged.length);
            int length = Math.min(random.nextInt(60), damaged.length - at);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] = SHARP[random.nextInt(SHARP.length)];
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 ->
                    damaged =
                            join(Arrays.copyOf(damaged, at), Arrays.copyOfRange(damaged, at + length, damaged.length));
                case 3 ->
                    damaged =
                            join(Arrays.copyOf(damaged, at + length), Arrays.copyOfRange(damaged, at, damaged.length));
                default -> {
                    // A number where there was a digit: out of range, negative, very large.
                    int digit = at;
                    while (digit < damaged.length && !Character.isDigit(damaged[digit])) {
                        digit++;
                    }
                    if (digit < damaged.length) {
                        String number = List.of("-1", "99999999999", "1e9", "0", "2147483648", "NA", "1e99999999")
                                .get(random.nextInt(7));
                        damaged = join(
                                join(Arrays.copyOf(damaged, digit), number.getBytes(StandardCharsets.US_ASCII)),
                                Arrays.copyOfRange(damaged, digit + 1, damaged.length));
                    }
                }
            }
        }
        return damaged;
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** How many records the file gives. */
    private long read(byte[] bytes) throws Exception {
        List<RowIssue> issues = new ArrayList<>();
        long records = 0;
        try (var file = InputFile.of("test.csv", new ByteArrayInputStream(bytes));
                var reader = imports.formats()
                        .of(ImportJob.AUTO, file.name(), file.head())
                        .open(file)) {
            for (ImportedRecord record = reader.next(issues::add); record != null; record = reader.next(issues::add)) {
                records++;
                assertThat(record.ref()).isNotBlank().hasSizeLessThanOrEqualTo(300);
            }
            assertThat(issues.stream().filter(issue -> issue.severity() == IssueSeverity.ERROR))
                    .hasSizeLessThanOrEqualTo((int) reader.rowsRead());
        }
        assertThat(issues)
                .allSatisfy(issue -> assertThat(issue.message()).isNotBlank().doesNotContain("\0"));
        return records;
    }

    private void store(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("test.csv"), bytes);
        String format;
        try (var input = InputFile.open(file.toString())) {
            format = imports.formats()
                    .of(ImportJob.AUTO, input.name(), input.head())
                    .id();
        }
        imports.file(format, file, format.startsWith("ucdp") ? "21.1" : null);
    }
}
