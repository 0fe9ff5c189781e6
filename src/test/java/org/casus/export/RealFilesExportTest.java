package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.dataset.RealFiles;
import org.junit.jupiter.api.Test;

/** A published file, imported and exported, is the same as far as both have it. */
@QuarkusTest
class RealFilesExportTest {

    private static final Map<String, String> SAME = Map.of(
            "low", "deaths_low",
            "best", "deaths_best",
            "high", "deaths_high",
            "deaths_a", "deaths_side_a",
            "deaths_b", "deaths_side_b",
            "deaths_civilians", "deaths_civilians",
            "deaths_unknown", "deaths_unknown");

    @Test
    void mexicoComesOutAsItWentIn() {
        Path file = RealFiles.named("ged_mexico_1989_2023.csv");
        Exported.load(file, "24.1");
        List<Map<String, String>> in = Exported.rows(file);
        List<Map<String, String>> out = Exported.csv("events.csv");
        assertThat(out).hasSize(18_957).hasSameSizeAs(in);
        SAME.forEach(
                (theirs, ours) -> assertThat(Exported.sum(out, ours)).as(ours).isEqualTo(Exported.sum(in, theirs)));
        Map<String, Map<String, String>> byRef = new HashMap<>();
        out.forEach(row -> byRef.put(row.get("ref"), row));
        for (Map<String, String> row : in) {
            Map<String, String> exported = byRef.get("ucdp-ged:" + row.get("id"));
            assertThat(exported.get("start")).isEqualTo(row.get("date_start").substring(0, 10));
            assertThat(exported.get("deaths_best")).isEqualTo(row.get("best"));
            assertThat(exported.get("prio_grid")).isEqualTo(row.get("priogrid_gid"));
        }
        List<Map<String, String>> panel = Exported.csv("panel.csv?per=YEAR");
        assertThat(panel).hasSize(2023 - 1989 + 1);
        assertThat(Exported.sum(panel, "deaths_best")).isEqualTo(Exported.sum(in, "best"));
        assertThat(panel)
                .filteredOn("period", "1991")
                .singleElement()
                .satisfies(row -> assertThat(row.get("events")).isEqualTo("0"));
    }
}
