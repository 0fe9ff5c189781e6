package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.process.Executable.Ended;
import org.casus.process.ProcessStore.Kind;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What libraries write for the command is the same in every format: the events of an imported file. */
class ExportIT {

    private static final String FILE = "src/test/resources/org/casus/dataset/ucdp/columns_41.csv";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFormatHasTheSameEvents(Kind kind) throws Exception {
        Map<String, String> environment = ProcessStore.of(kind, folder).environment();
        assertThat(Executable.run(environment, "import", "ucdp-ged", FILE, "--release", "19.1")
                        .exit())
                .isZero();
        List<String> refs = lines(environment, "csv");
        assertThat(refs).hasSizeGreaterThan(1).allMatch(ref -> ref.startsWith("ucdp-ged:"));
        assertThat(lines(environment, "ndjson")).isEqualTo(refs);
        assertThat(geojson(environment)).isEqualTo(refs);
        assertThat(xlsx(environment)).isEqualTo(refs);
        assertThat(parquet(environment)).isEqualTo(refs);
        Ended link = Executable.run(environment, "link");
        assertThat(link.err()).isEmpty();
        assertThat(link.exit()).isZero();
    }

    private Path export(Map<String, String> environment, String format) {
        Path file = folder.resolve("events." + format);
        Ended ended =
                Executable.run(environment, "export", "events." + format, "columns=ref", "--output", file.toString());
        assertThat(ended.err()).as(format).doesNotContain("casus: ");
        assertThat(ended.exit()).as(format).isZero();
        return file;
    }

    /** Lines that hold a ref, whatever stands around it. */
    private List<String> lines(Map<String, String> environment, String format) throws IOException {
        return Files.readAllLines(export(environment, format)).stream()
                .filter(line -> line.contains(":") && !line.startsWith("#"))
                .map(line -> line.replaceAll(".*(ucdp-ged:\\d+).*", "$1"))
                .toList();
    }

    private List<String> geojson(Map<String, String> environment) throws IOException {
        List<String> refs = new ArrayList<>();
        new ObjectMapper()
                .readTree(export(environment, "geojson").toFile())
                .path("features")
                .forEach(feature -> refs.add(feature.at("/properties/ref").asText()));
        return refs;
    }

    private List<String> xlsx(Map<String, String> environment) throws IOException {
        try (InputStream in = Files.newInputStream(export(environment, "xlsx"));
                var workbook = new ReadableWorkbook(in);
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.skip(1).map(row -> row.getCellText(0)).toList();
        }
    }

    private List<String> parquet(Map<String, String> environment) throws IOException {
        byte[] file = Files.readAllBytes(export(environment, "parquet"));
        List<String> refs = new ArrayList<>();
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                var row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                refs.add(row.getString("ref"));
            }
        }
        return refs;
    }
}
