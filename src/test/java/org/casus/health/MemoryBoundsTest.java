package org.casus.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.casus.health.MemoryBounds.Bound;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What everything may take together, by the configuration as it is delivered. */
@QuarkusTest
class MemoryBoundsTest {

    /** Of the executable, as application.properties has it. */
    private static final long HEAP = 512L << 20;

    /** With the embedded database, on a machine with two processors. */
    private static final int RUNNING = 4;

    private static final int COSTLY = 1;
    private static final int WAITING = 4;

    private final MemoryBounds bounds = new MemoryBounds(ConfigProvider.getConfig(), HEAP, RUNNING, COSTLY, WAITING);

    @Test
    void theSumFitsTheHeapOfTheExecutable() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .contains("-R:MaxHeapSize=512m,");
        assertThat(bounds.sum()).isLessThanOrEqualTo(HEAP);
    }

    @Test
    void theDocumentationHasTheSameTable() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Bound bound : bounds.all()) {
            table.append(row(bound.what(), bound.formula(), bound.bytes()));
        }
        table.append(row("together", "", bounds.sum()));
        assertThat(Files.readString(Path.of("docs/operations.md"))).contains(table);
    }

    @Test
    void whatIsConfiguredCounts() {
        long before = bounds.sum();
        System.setProperty("casus.http.bodies", "300000000");
        System.setProperty("casus.http.answers", "1000");
        try {
            long more = bounds.sum() - before;
            assertThat(more).isEqualTo(300_000_000 + 1000 - 2 * 25_165_824);
            assertThat(bounds.sum()).isGreaterThan(HEAP);
        } finally {
            System.clearProperty("casus.http.bodies");
            System.clearProperty("casus.http.answers");
        }
    }

    private static String row(String what, String formula, long bytes) {
        return String.format(Locale.ROOT, "| %s | %s | %,d MB |\n", what, formula, Math.round(bytes / 1e6));
    }
}
