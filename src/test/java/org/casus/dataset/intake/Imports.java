package org.casus.dataset.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.RowFilter;
import org.casus.dataset.acled.Acled;
import org.casus.dataset.acled.AcledDeleted;
import org.casus.dataset.gdelt.GdeltEvents;
import org.casus.dataset.gdelt.GdeltMentions;
import org.casus.dataset.population.WorldBank;
import org.casus.dataset.population.WorldProspects;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.ReleaseKind;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.ucdp.UcdpActors;
import org.casus.dataset.ucdp.UcdpConflicts;
import org.casus.dataset.ucdp.UcdpCountryYears;
import org.casus.dataset.ucdp.UcdpDyads;
import org.casus.dataset.ucdp.UcdpGed;
import org.casus.event.intake.ImportedEvents;
import org.casus.event.records.CasusRecords;
import org.casus.store.TestStore;

/** Runs imports into a test's store: of files, or of made-up rows. */
public final class Imports {

    private final ImportRunner runner;
    private final List<ImportFormat> formats;
    private final MadeUp madeUp = new MadeUp();

    public Imports(TestStore store) {
        this(store, Optional.empty());
    }

    /** @param links a table of actors that are the same, in place of Casus's own */
    Imports(TestStore store, Optional<Path> links) {
        formats = List.of(
                new UcdpGed(store.source()),
                new Acled(store.source()),
                new AcledDeleted(),
                new GdeltEvents(store.source()),
                new GdeltMentions(),
                new UcdpActors(),
                new UcdpCountryYears(store.source()),
                new WorldProspects(store.source()),
                new WorldBank(store.source()),
                new UcdpConflicts(store.source()),
                new UcdpDyads(store.source()),
                new CasusRecords(),
                madeUp);
        runner = new ImportRunner(store.source(), new ImportedEvents(store.administration(), links), formats);
    }

    Formats formats() {
        return new Formats(formats);
    }

    /** @param onChunk is told how many rows were seen to, after each chunk */
    ImportReport file(Path file, String release, LongConsumer onChunk) {
        var job = new ImportJob(ImportJob.AUTO, file.toString(), release, false, false);
        return runner.run(job, (rows, share) -> onChunk.accept(rows));
    }

    ImportReport filtered(Path file, String release, RowFilter filter) {
        var job = new ImportJob(ImportJob.AUTO, file.toString(), release, filter, false, true);
        return runner.run(job, ImportProgress.SILENT);
    }

    ImportReport complete(String format, Path file) {
        return runner.run(new ImportJob(format, file.toString(), null, true, false), ImportProgress.SILENT);
    }

    public ImportReport file(Path file, String release, boolean complete) {
        return runner.run(new ImportJob("ucdp-ged", file.toString(), release, complete, false), ImportProgress.SILENT);
    }

    public ImportReport file(String format, Path file, String release) {
        return runner.run(new ImportJob(format, file.toString(), release, false, false), ImportProgress.SILENT);
    }

    public ImportReport rows(String release, List<EventRecord> rows) {
        return run(release, false, false, rows, List.of());
    }

    public ImportReport complete(String release, List<EventRecord> rows) {
        return run(release, true, false, rows, List.of());
    }

    public ImportReport run(
            String release, boolean complete, boolean dryRun, List<EventRecord> rows, List<RowIssue> issues) {
        madeUp.rows = rows;
        madeUp.issues = issues;
        try {
            Path file = Files.writeString(Files.createTempFile("rows", ".csv"), "made up");
            try {
                return runner.run(
                        new ImportJob("test", file.toString(), release, complete, dryRun), ImportProgress.SILENT);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A format whose rows do not come from its file. An issue comes with the last row, and counts as one more row. */
    private static final class MadeUp implements ImportFormat {

        private List<EventRecord> rows = List.of();
        private List<RowIssue> issues = List.of();

        @Override
        public String id() {
            return "test";
        }

        @Override
        public Publication publication() {
            return new Publication("Test data", "Nobody", "CC0", "None", "https://example.org/", "Made up.");
        }

        @Override
        public ReleaseKind kindOf(String version) {
            return ReleaseKind.FINAL;
        }

        @Override
        public boolean fits(FileHead head) {
            return head.text().equals("made up");
        }

        @Override
        public RecordReader open(InputFile file) {
            Iterator<EventRecord> next = rows.iterator();
            return new RecordReader() {
                private long read;

                @Override
                public EventRecord next(Consumer<RowIssue> sink) throws IOException {
                    if (!next.hasNext()) {
                        issues.forEach(sink);
                        read += issues.size();
                        return null;
                    }
                    EventRecord row = next.next();
                    if (row == null) {
                        throw new IOException("The file is broken at row " + (read + 1) + ".");
                    }
                    read++;
                    return row;
                }

                @Override
                public long rowsRead() {
                    return read;
                }

                @Override
                public void close() {}
            };
        }
    }
}
