package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.casus.bench.MultiplyGed;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;
import org.casus.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of more rows than are read or sent at once. */
@QuarkusTest
class ManyRowsTest {

    private static final int COPIES = 120;

    @Inject
    Store store;

    @Inject
    FileExports files;

    @Inject
    ExportSlots slots;

    @TestHTTPResource
    URI server;

    @TempDir
    Path folder;

    @BeforeEach
    void load() throws IOException {
        if (store.read(reader -> reader.number(Fragment.of("select count(*) from event"))) == 0) {
            Path many = folder.resolve("many.csv");
            MultiplyGed.main(new String[] {Exported.MARSH.toString(), many.toString(), Integer.toString(COPIES)});
            Exported.load(many, "21.1");
        }
    }

    @Test
    void everyRowComesOnce() {
        List<Map<String, String>> rows = Exported.csv("events.csv");
        List<Map<String, String>> file = Exported.rows(Exported.MARSH);
        assertThat(rows).hasSize(COPIES * file.size());
        assertThat(new HashSet<>(rows.stream().map(row -> row.get("ref")).toList()))
                .hasSize(rows.size());
        assertThat(Exported.sum(rows, "deaths_best")).isEqualTo(COPIES * Exported.sum(file, "best"));
    }

    @Test
    void keysAreFoundPageByPage() throws IOException {
        List<Object> refs = new ArrayList<>();
        KeyedSelection paged = new KeyedSelection(
                EventTable.EVENTS, Fragment.of("e.deaths_best > ?", 0), List.of("ref"), snapshot -> null, 1_500);
        try (Snapshot snapshot = store.snapshot()) {
            paged.read(snapshot, values -> refs.add(values[0]));
        }
        assertThat(refs).doesNotHaveDuplicates().hasSize((int) (long)
                store.read(reader -> reader.number(Fragment.of("select count(*) from event where deaths_best > 0"))));
    }

    /**
     * The client reads a little of what does not fit any buffer, and goes: the export must not go on waiting for it.
     */
    @Test
    void anExportEndsWithItsClient() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (Socket client = new Socket(server.getHost(), server.getPort())) {
                client.setReceiveBufferSize(1_024);
                client.getOutputStream()
                        .write("GET /export/events.ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(client.getInputStream().readNBytes(500)).asString().startsWith("HTTP/1.1 200");
            }
        }
        // However long it takes; the test runner ends a test that hangs.
        while (slots.running() > 0) {
            Thread.sleep(10);
        }
        assertThat(Exported.csv("events.csv?columns=ref")).hasSize(COPIES * 60);
    }

    @Test
    void aFileIsWholeAndHasItsSidecar() throws IOException {
        Path file = folder.resolve("out.csv.gz");
        List<Double> shares = new ArrayList<>();
        About about =
                files.write("events.csv", List.of("country=Syria"), file, null, (rows, share) -> shares.add(share));
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Exported.rows(text)).hasSize((int) about.rows());
            assertThat(text).isEqualTo(Exported.text("events.csv?country=Syria"));
        }
        assertThat(Exported.json(Files.readString(folder.resolve("out.csv.gz.about.json")))
                        .get("rows")
                        .asLong())
                .isEqualTo(about.rows());
        assertThat(shares).isSorted().last().isEqualTo(1.0);
        try (var names = Files.list(folder)) {
            assertThat(names.map(name -> name.getFileName().toString()))
                    .contains("out.csv.gz")
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }
}
