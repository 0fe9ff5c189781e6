package org.casus.dataset.ucdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.casus.dataset.CountryTable;
import org.casus.dataset.InputFile;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;

/** All that comes of reading a file to its end. */
record GedReading(List<EventRecord> events, List<RowIssue> issues, long rows, String sha256) {

    private static final IntFunction<String> COUNTRIES = Map.of(652, "SYR", 70, "MEX")::get;

    /** Reads one of the fixtures beside this class. */
    static GedReading ofFixture(String name) {
        return of(InputFile.of(name, new ByteArrayInputStream(fixture(name))));
    }

    static GedReading of(byte[] bytes) {
        return of(InputFile.of("test.csv", new ByteArrayInputStream(bytes)));
    }

    static GedReading of(InputFile file) {
        return of(file, COUNTRIES);
    }

    static GedReading of(InputFile file, IntFunction<String> countries) {
        List<EventRecord> events = new ArrayList<>();
        List<RowIssue> issues = new ArrayList<>();
        try (file;
                var reader = new GedReader(file, CountryTable.of(countries))) {
            for (var event = reader.next(issues::add); event != null; event = reader.next(issues::add)) {
                events.add(event);
            }
            return new GedReading(events, issues, reader.rowsRead(), file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] fixture(String name) {
        try (var in = GedReading.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EventRecord event(long id) {
        var found = events.stream()
                .filter(event -> event.ref().equals("ucdp-ged:" + id))
                .toList();
        assertThat(found).as("events numbered " + id).hasSize(1);
        return found.getFirst();
    }

    /** Those that are more than counted. */
    List<RowIssue> issuesOf(long id) {
        return issues.stream()
                .filter(issue -> ("ucdp-ged:" + id).equals(issue.ref()))
                .filter(issue -> !issue.kind().isCountedOnly())
                .toList();
    }

    List<IssueKind> kindsOf(long id) {
        return issuesOf(id).stream().map(RowIssue::kind).toList();
    }

    /** What is only counted of a row. */
    List<IssueKind> countedOf(long id) {
        return issues.stream()
                .filter(issue -> ("ucdp-ged:" + id).equals(issue.ref()))
                .map(RowIssue::kind)
                .filter(IssueKind::isCountedOnly)
                .toList();
    }

    long rejected() {
        return issues.stream()
                .filter(issue -> issue.severity() == IssueSeverity.ERROR)
                .count();
    }
}
