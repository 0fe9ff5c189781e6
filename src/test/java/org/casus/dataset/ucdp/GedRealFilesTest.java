package org.casus.dataset.ucdp;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.InputFile;
import org.casus.dataset.RealFiles;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.PrioGrid;
import org.casus.dataset.record.TypeOfViolence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Reads published files whole. The expected numbers were not taken from the reader: they were counted once with
 * Python's csv module (rows; sum of best by type_of_violence; rows where not low <= best <= high; rows where the
 * lengths of the lists of sources differ; rows whose dates span more than 31 days; 1753-01-01 as a date of a source),
 * and the hashes with sha256sum.
 */
@Execution(ExecutionMode.CONCURRENT)
class GedRealFilesTest {

    @Test
    void syria() throws IOException {
        var file = RealFiles.named("ged_syria_2016_2019.csv");
        var reading = GedReading.of(InputFile.open(file.toString()));
        assertThat(reading.rows()).isEqualTo(16_566);
        assertThat(reading.rejected()).isZero();
        assertThat(reading.events()).hasSize(16_566);
        assertThat(bestByType(reading))
                .isEqualTo(Map.of(
                        TypeOfViolence.STATE_BASED,
                        80_649L,
                        TypeOfViolence.NON_STATE,
                        29_417L,
                        TypeOfViolence.ONE_SIDED,
                        2_271L));
        assertThat(issuesByKind(reading))
                .isEqualTo(Map.of(
                        IssueKind.TOLL_ORDER,
                        101,
                        IssueKind.SOURCE_LISTS_DIFFER,
                        178,
                        IssueKind.LONG_SPAN,
                        51,
                        IssueKind.TEXT_TIDIED,
                        510,
                        IssueKind.NO_SOURCE_DATE,
                        22));
        assertThat(reading.sha256()).isEqualTo("79fe634993688e9d3bc88974a89b2505f0a3a924cb3f7ceee249031ba9e19ea8");
        assertThat(reading.events())
                .allSatisfy(event -> assertThat(event.place().country()).isEqualTo("SYR"));
    }

    @Test
    void mexico() throws IOException {
        var file = RealFiles.named("ged_mexico_1989_2023.csv");
        var reading = GedReading.of(InputFile.open(file.toString()));
        assertThat(reading.rows()).isEqualTo(18_957);
        assertThat(reading.rejected()).isZero();
        assertThat(reading.events()).hasSize(18_957);
        assertThat(bestByType(reading))
                .isEqualTo(Map.of(
                        TypeOfViolence.STATE_BASED,
                        208L,
                        TypeOfViolence.NON_STATE,
                        139_550L,
                        TypeOfViolence.ONE_SIDED,
                        937L));
        assertThat(issuesByKind(reading))
                .isEqualTo(Map.of(
                        IssueKind.TOLL_ORDER,
                        89,
                        IssueKind.SOURCE_LISTS_DIFFER,
                        945,
                        IssueKind.LONG_SPAN,
                        410,
                        IssueKind.TEXT_TIDIED,
                        2074,
                        IssueKind.TEXT_LEFT_OUT,
                        349));
        assertThat(reading.sha256()).isEqualTo("294f5610bcf39e3731df8c055ada3ad63c56ba980c3026e719409954b417dcda");
    }

    /** Every row has a grid cell, computed by others; a mismatch would be an issue above. */
    @Test
    void gridCellsAreThoseOfTheFiles() throws IOException {
        for (var name : List.of("ged_syria_2016_2019.csv", "ged_mexico_1989_2023.csv")) {
            try (var rows = CsvReader.builder().ofNamedCsvRecord(RealFiles.named(name))) {
                assertThat(rows)
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(PrioGrid.cell(
                                        Double.parseDouble(row.getField("latitude")),
                                        Double.parseDouble(row.getField("longitude"))))
                                .isEqualTo(Integer.parseInt(row.getField("priogrid_gid"))));
            }
        }
    }

    @Test
    void rowsThatBreakNaiveReaders() throws IOException {
        var file = RealFiles.named("fixtures/ged_edge_cases.csv");
        var reading = GedReading.of(InputFile.open(file.toString()), gw -> "C" + gw);
        assertThat(reading.rows()).isEqualTo(79);
        assertThat(reading.events()).hasSize(79);
        assertThat(reading.rejected()).isZero();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(RealFiles.named("fixtures/ged_edge_cases_why.csv"))) {
            for (var row : rows) {
                long id = Long.parseLong(row.getField("id"));
                Set<IssueKind> kinds = EnumSet.noneOf(IssueKind.class);
                kinds.addAll(reading.kindsOf(id));
                kinds.remove(IssueKind.LONG_SPAN); // which the list of reasons does not name
                assertThat(kinds)
                        .as(id + ": " + row.getField("why"))
                        .isEqualTo(expected(row.getField("why"), reading.event(id)));
            }
        }
    }

    /**
     * The kinds of issues that a row has by the list of reasons; what a reason says of the event is checked on the way.
     */
    private static Set<IssueKind> expected(String why, EventRecord event) {
        Set<IssueKind> kinds = EnumSet.noneOf(IssueKind.class);
        for (var reason : why.split("; ")) {
            switch (reason) {
                case "best>high", "low>best", "high=0" -> kinds.add(IssueKind.TOLL_ORDER);
                case "source lists differ in length" -> kinds.add(IssueKind.SOURCE_LISTS_DIFFER);
                case "number_of_sources=-1" -> assertThat(event.sourceCount()).isNull();
                case "multi-source" -> assertThat(event.reports()).hasSizeGreaterThan(1);
                case "adm_1 empty" -> assertThat(event.place().admin1()).isNull();
                case "coalition side" ->
                    assertThat(event.participations())
                            .anyMatch(part -> part.actor().name().contains(", "));
                default -> assertThat(reason).isNotBlank();
            }
        }
        return kinds;
    }

    private static Map<TypeOfViolence, Long> bestByType(GedReading reading) {
        Map<TypeOfViolence, Long> sums = new EnumMap<>(TypeOfViolence.class);
        reading.events()
                .forEach(event -> sums.merge(event.type(), (long) event.toll().best(), Long::sum));
        return sums;
    }

    private static Map<IssueKind, Integer> issuesByKind(GedReading reading) {
        Map<IssueKind, Integer> counts = new HashMap<>();
        reading.issues().forEach(issue -> counts.merge(issue.kind(), 1, Integer::sum));
        return counts;
    }
}
