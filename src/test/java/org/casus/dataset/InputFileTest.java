package org.casus.dataset;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

    private static final String TEXT = "id,name\n1,Ḥimṣ Орёл\n".repeat(20_000);

    @TempDir
    Path folder;

    @Test
    void plainPackedAndPipedTextIsTheSame() throws Exception {
        check(TEXT.getBytes(UTF_8));
        check(gzip(TEXT));
        check(zip("readme.txt", "hello", "data.csv", TEXT, "__MACOSX/._data.csv", "shadow"));
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(read(InputFile.of("a", new ByteArrayInputStream("\uFEFFid\n1\n".getBytes(UTF_8)))))
                .isEqualTo("id\n1\n");
    }

    @Test
    void utf16NeedsNoMark() throws IOException {
        for (var charset : List.of(UTF_16LE, UTF_16BE)) {
            assertThat(read(InputFile.of("a", new ByteArrayInputStream(TEXT.getBytes(charset)))))
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void lookingAtTheBeginningTakesNothingAway() throws IOException {
        try (var file = InputFile.of("a", new ByteArrayInputStream(TEXT.getBytes(UTF_8)))) {
            assertThat(file.head().fields()).containsExactly("id", "name");
            assertThat(file.head().text()).hasSize(FileHead.CHARACTERS);
            assertThat(read(file)).isEqualTo(TEXT);
        }
    }

    @Test
    void theHashCoversWhatNobodyRead() throws Exception {
        var bytes = (TEXT + "trailing").getBytes(UTF_8);
        try (var file = InputFile.of("a", new ByteArrayInputStream(bytes))) {
            assertThat(file.text().read()).isEqualTo('i');
            assertThat(file.bytesRead()).isLessThan(bytes.length);
            assertThat(file.sha256()).isEqualTo(sha256(bytes));
            assertThat(file.bytesRead()).isEqualTo(bytes.length);
            assertThat(file.sha256()).as("asked again").isEqualTo(sha256(bytes));
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> InputFile.open(folder.resolve("none.csv").toString()))
                .isInstanceOf(InputException.class)
                .hasMessage("There is no file " + folder.resolve("none.csv") + ".");
        assertThatThrownBy(() -> InputFile.open(folder.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + " is a folder. Name a file in it.");
        assertThatThrownBy(() -> InputFile.open("a\0b")).isInstanceOf(InputException.class);
    }

    @Test
    void whatIsNoTextIsRefused() {
        refuses(new byte[0], "named.csv is empty.");
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        refuses(
                noise,
                "named.csv is no text. A text file is needed, such as CSV in UTF-8, plain or packed with gzip or ZIP.");
    }

    @Test
    void anArchiveHasOneCsvFile() throws IOException {
        refuses(
                zip("a.csv", TEXT, "b.CSV", TEXT),
                "named.csv has more than one data file in it: a.csv, b.CSV. Unpack it, and name the file to import.");
        refuses(
                zip("a.txt", TEXT),
                "named.csv has no file in it that ends with .csv, .tsv, .json, .geojson, .ndjson, only: a.txt. Unpack it, and name the file to import.");
        refuses(
                zip(),
                "named.csv has no file in it that ends with .csv, .tsv, .json, .geojson, .ndjson, only: nothing. Unpack it, and name the file to import.");
    }

    @Test
    void aSecondCsvFileInAPipeIsFoundBehindTheFirst() throws IOException {
        var file = InputFile.of("pipe", new ByteArrayInputStream(zip("a.csv", TEXT, "b.csv", TEXT)));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("pipe has more than one data file in it: a.csv, b.csv.");
    }

    @Test
    void packedDataThatEndsTooEarlyIsRefused() throws IOException {
        for (var packed : new byte[][] {gzip(TEXT), zip("a.csv", TEXT)}) {
            for (int length : new int[] {5, packed.length / 2, packed.length - 100}) {
                var bytes = Arrays.copyOf(packed, Math.min(length, packed.length));
                assertThatThrownBy(() -> read(InputFile.of("pipe", new ByteArrayInputStream(bytes))))
                        .as(length + " bytes")
                        .isInstanceOf(InputException.class)
                        .hasMessageStartingWith("pipe ");
                assertThatThrownBy(() -> read(InputFile.open(write(bytes).toString())))
                        .as(length + " bytes")
                        .isInstanceOf(InputException.class)
                        .hasMessageStartingWith("named.csv ");
            }
        }
    }

    @Test
    void damagedPackedDataIsRefused() throws IOException {
        var packed = gzip(TEXT);
        Arrays.fill(packed, packed.length / 2, packed.length / 2 + 20, (byte) 0x55);
        assertThatThrownBy(() -> read(InputFile.of("pipe", new ByteArrayInputStream(packed))))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("pipe ");
    }

    @Test
    void bytesThatAreNotUtf8AreMarkedAndNothingElseIsLost() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("x".repeat(65_535).getBytes(UTF_8)); // so that what follows lies across two buffers
        bytes.writeBytes("é".getBytes(UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes("😀 end".getBytes(UTF_8));
        bytes.write(0xC3); // half a character at the end
        assertThat(read(InputFile.of("a", new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo("x".repeat(65_535) + "é\uDCE9😀 end\uDCC3");
    }

    private void check(byte[] bytes) throws Exception {
        try (var file = InputFile.open(write(bytes).toString())) {
            assertThat(file.name()).isEqualTo("named.csv");
            assertThat(file.length()).isEqualTo(OptionalLong.of(bytes.length));
            assertThat(read(file)).isEqualTo(TEXT);
            assertThat(file.sha256()).isEqualTo(sha256(bytes));
            assertThat(file.bytesRead()).isEqualTo(bytes.length);
        }
        try (var file = InputFile.of("pipe", new ByteArrayInputStream(bytes))) {
            assertThat(file.length()).isEmpty();
            assertThat(read(file)).isEqualTo(TEXT);
            assertThat(file.sha256()).isEqualTo(sha256(bytes));
        }
    }

    private void refuses(byte[] bytes, String message) {
        assertThatThrownBy(() -> InputFile.open(write(bytes).toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("named.csv"), bytes);
    }

    private static String read(InputFile file) throws IOException {
        var text = new StringWriter();
        file.text().transferTo(text);
        return text.toString();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
