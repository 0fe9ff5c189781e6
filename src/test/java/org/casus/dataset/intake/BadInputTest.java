package org.casus.dataset.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.dataset.ucdp.UcdpGed;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is no data file is refused with one sentence, in bounded memory, and leaves nothing. */
@Execution(ExecutionMode.CONCURRENT)
class BadInputTest {

    @TempDir
    Path folder;

    private TestStore store;
    private Imports imports;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.inMemory();
        imports = new Imports(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void aZipBomb() throws Exception {
        Path file = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("data.csv"));
            zip.write(header());
            byte[] row = "\n".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 80; i++) { // 80 MB
                zip.write(row);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> imports.file(file, "21.1", false))
                .isInstanceOf(ImportRefused.class)
                .hasMessageStartingWith("bomb.zip unpacks to more than 250 times its size, as no data file does.");
        assertThat(store.value("select count(*) from event")).isEqualTo("0");
    }

    @Test
    void whatNestsDeepIsToldSo() throws Exception {
        for (int depth : new int[] {60, 500_000}) {
            Path file = Files.writeString(
                    folder.resolve(depth + ".json"),
                    "{\"Result\":[{\"id\":\"1\",\"relid\":\"SYR-1\",\"year\":\"2020\",\"more\":" + "[".repeat(depth)
                            + "]".repeat(depth) + "}]}");
            assertThatThrownBy(() -> imports.file(file, "21.1", false))
                    .isInstanceOf(ImportRefused.class)
                    .hasMessageContaining("it nests deeper than 50 levels");
        }
        assertThat(store.value("select count(*) from event")).isEqualTo("0");
    }

    @Test
    void aFileOfRowsThatAreAllRejectedTakesNoMoreMemoryThanAnother() throws Exception {
        Path file = folder.resolve("rejected.csv");
        Files.write(file, header());
        Files.writeString(file, "1\n".repeat(25_000), StandardOpenOption.APPEND);
        var chunks = new ArrayList<Long>();
        assertThat(imports.file(file, "21.1", chunks::add).rejected()).isEqualTo(25_000);
        assertThat(chunks).containsExactly(10_000L, 20_000L, 25_000L);
    }

    @Test
    void aLineOfTwoGigabytes() {
        for (String line : new String[] {"x", "\"", ",", "a,"}) {
            try (InputFile file = InputFile.of("line.csv", endless(line, 2L << 30))) {
                var reader = new UcdpGed(store.source()).open(file);
                assertThatThrownBy(() -> {
                            while (reader.next(issue -> {}) != null) {
                                // goes on to the end
                            }
                        })
                        .as(line)
                        .isInstanceOf(InputException.class);
            } catch (InputException | IOException e) {
                assertThat(e)
                        .as(line)
                        .isInstanceOf(InputException.class)
                        .hasMessageMatching("(?s)(line.csv |The row that starts in line 1 ).*");
            }
        }
    }

    @Test
    void aRowOfTwoGigabytesBehindAHeaderLine() throws Exception {
        var text = new SequenceInputStream(new ByteArrayInputStream(header()), endless(",", 2L << 30));
        try (InputFile file = InputFile.of("row.csv", text);
                var reader = new UcdpGed(store.source()).open(file)) {
            assertThatThrownBy(() -> reader.next(issue -> {}))
                    .isInstanceOf(InputException.class)
                    .hasMessage("The row that starts in line 2 has more than 10000 columns, as no table has.");
        }
    }

    @Test
    void aFileThatChangesWhileItIsRead() throws Exception {
        Path file = Files.write(folder.resolve("ged.csv"), fixture());
        assertThatThrownBy(() -> imports.file(file, "21.1", rows -> append(file)))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("ged.csv changed while it was read. Import it again when nobody writes to it any more.");
        assertThat(store.value("select status from import_run")).isEqualTo("FAILED");
    }

    @Test
    void whatMustNotBeReadAndWhatIsAFolder() throws Exception {
        assertThatThrownBy(() -> imports.file(folder, "21.1", false))
                .isInstanceOf(ImportRefused.class)
                .hasMessage(folder + " is a folder. Name a file in it.");
        Path file = Files.write(folder.resolve("secret.csv"), fixture());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(file)) { // root may read every file
            assertThat(imports.file(file, "21.1", false).tally().created()).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> imports.file(file, "21.1", false))
                    .isInstanceOf(ImportRefused.class)
                    .hasMessage(file + " must not be read by this user. Change its permissions.");
        }
    }

    @Test
    void nulBytesInValuesAreRemovedAndSaid() throws Exception {
        String text = new String(fixture(), UTF_8).replace("Oldmill town", "Old\0mill town");
        Path file = Files.writeString(folder.resolve("nul.csv"), text);
        assertThat(imports.file(file, "21.1", false).tally().created()).isEqualTo(2);
        assertThat(store.value("select min(name) from place")).isEqualTo("Oldmill town");
        assertThat(store.value("select count(*) from row_issue where kind = 'TEXT_REPAIRED'"))
                .isEqualTo("2");
    }

    private static void append(Path file) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write('\n');
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] fixture() throws IOException {
        try (var in = BadInputTest.class.getResourceAsStream("/org/casus/dataset/ucdp/columns_41.csv")) {
            return in.readAllBytes();
        }
    }

    private static byte[] header() throws IOException {
        byte[] bytes = fixture();
        int end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        return Arrays.copyOf(bytes, end + 1);
    }

    /** The same text again and again, made as it is read. */
    private static InputStream endless(String text, long length) {
        byte[] piece = text.repeat((1 << 16) / text.length()).getBytes(UTF_8);
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? piece[0] : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int count) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(Math.min(count, piece.length), left);
                System.arraycopy(piece, 0, buffer, offset, read);
                left -= read;
                return read;
            }
        };
    }
}
