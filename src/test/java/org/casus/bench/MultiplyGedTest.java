package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.casus.dataset.CountryTable;
import org.casus.dataset.InputFile;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.ucdp.GedReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultiplyGedTest {

    @TempDir
    Path folder;

    @Test
    void copiesAreOtherEventsOfTheSameActors() throws IOException {
        var original = folder.resolve("in.csv");
        try (var in = GedReader.class.getResourceAsStream("columns_41.csv")) {
            Files.copy(in, original);
        }
        var copies = folder.resolve("out.csv");
        MultiplyGed.multiply(original, copies, 3);
        var events = read(copies);
        assertThat(events.subList(0, 2)).isEqualTo(read(original));
        assertThat(events)
                .extracting(EventRecord::ref)
                .containsExactly(
                        "ucdp-ged:2001",
                        "ucdp-ged:2002",
                        "ucdp-ged:12001",
                        "ucdp-ged:12002",
                        "ucdp-ged:22001",
                        "ucdp-ged:22002");
        var last = events.getLast();
        assertThat(last.start()).isEqualTo("2016-02-02");
        assertThat(last.place()).isEqualTo(events.getFirst().place());
        assertThat(last.participations()).isEqualTo(events.getFirst().participations());
        assertThat(last.reports()).extracting(ReportRecord::citation).containsOnlyNulls();
        var reports = new HashSet<String>();
        events.forEach(event -> event.reports().forEach(report -> reports.add(report.ref())));
        assertThat(reports).as("one a copy").hasSize(3);
        MultiplyGed.multiply(original, folder.resolve("again.csv"), 3);
        assertThat(folder.resolve("again.csv")).hasSameBinaryContentAs(copies);
    }

    private static List<EventRecord> read(Path file) throws IOException {
        List<EventRecord> events = new ArrayList<>();
        try (var input = InputFile.open(file.toString());
                var reader = new GedReader(input, CountryTable.of(gw -> "SYR"))) {
            for (var event = reader.next(issue -> {}); event != null; event = reader.next(issue -> {})) {
                events.add(event);
            }
        }
        return events;
    }
}
