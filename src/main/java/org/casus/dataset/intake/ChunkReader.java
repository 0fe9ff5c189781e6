package org.casus.dataset.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.casus.dataset.Incoming;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.ImportedRecord;
import org.casus.dataset.record.RowIssue;

/** Reads a file in chunks, in a thread of its own: while one chunk is written, the next is read. */
final class ChunkReader implements AutoCloseable {

    /**
     * How many records make a chunk. Fewer make more commits, each of which waits for the disk; more take more memory
     * and keep other writers waiting longer.
     */
    static final int EVENTS = 5_000;

    /** A chunk ends before its texts take more than so many characters, so that memory is bounded whatever the file. */
    static final int CHARACTERS = 16_000_000;

    /** And with so many issues, however few records there are. */
    private static final int ISSUES = 10_000;

    /** Chunks that wait to be written. One is enough to keep both threads busy. */
    private static final int WAITING = 1;

    /** How long the end of the reading thread is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * A part of a file.
     *
     * @param others records that are no events
     * @param issues what the reader had to say about its rows
     * @param rowsRead rows of the file up to its end
     * @param share how much of the file that is, 0 to 1, or NaN
     * @param failure why the file cannot be read on after this chunk, or null
     * @param last whether the file ends with it
     */
    record RecordChunk(
            List<Incoming> events,
            List<ImportedRecord> others,
            List<RowIssue> issues,
            long rowsRead,
            double share,
            Exception failure,
            boolean last) {}

    /** Takes an interrupt through a reader, which knows of none. */
    private static final class Unwanted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unwanted(InterruptedException cause) {
            super(cause);
        }
    }

    private final RecordReader reader;
    private final InputFile file;
    private final BlockingQueue<RecordChunk> queue = new ArrayBlockingQueue<>(WAITING);
    private List<Incoming> events = new ArrayList<>();
    private List<ImportedRecord> others = new ArrayList<>();
    private List<RowIssue> issues = new ArrayList<>();
    private final Thread thread =
            Thread.ofPlatform().name("import-reader").daemon().unstarted(this::readAll);

    ChunkReader(InputFile file, RecordReader reader) {
        this.file = file;
        this.reader = reader;
        thread.start();
    }

    /** The next chunk; none may be asked for after the last one. */
    RecordChunk next() throws InterruptedException {
        return queue.take();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            // A read of standard input cannot be interrupted: such a thread is left to end with the process.
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        try {
            boolean last = false;
            while (!last) {
                Exception failure = null;
                try {
                    last = fill();
                } catch (Unwanted e) {
                    throw e;
                } catch (IOException | RuntimeException e) {
                    failure = e;
                    last = true;
                }
                put(failure, last);
            }
        } catch (InterruptedException | Unwanted e) {
            // Nobody wants the rest.
        }
    }

    /** Reads on until there is a chunk's worth of records, and says whether the file has ended. */
    private boolean fill() throws IOException, InterruptedException {
        for (long characters = 0; events.size() + others.size() < EVENTS && characters < CHARACTERS; ) {
            ImportedRecord record = reader.next(this::note);
            if (record == null) {
                return true;
            }
            if (record instanceof EventRecord event) {
                events.add(Incoming.of(event));
                characters += length(event);
            } else {
                others.add(record);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return false;
    }

    /** Many rows may be rejected before there is another record: their issues go ahead, lest they fill the memory. */
    private void note(RowIssue issue) {
        issues.add(issue);
        if (issues.size() == ISSUES) {
            try {
                put(null, false);
            } catch (InterruptedException e) {
                throw new Unwanted(e);
            }
        }
    }

    private void put(Exception failure, boolean last) throws InterruptedException {
        queue.put(new RecordChunk(events, others, issues, reader.rowsRead(), share(), failure, last));
        events = new ArrayList<>();
        others = new ArrayList<>();
        issues = new ArrayList<>();
    }

    private double share() {
        return file.length().isPresent()
                ? (double) file.bytesRead() / file.length().getAsLong()
                : Double.NaN;
    }

    private static long length(EventRecord event) {
        long length = length(event.notes()) + length(event.speaker());
        for (var report : event.reports()) {
            length += length(report.citation()) + length(report.headline()) + length(report.url());
        }
        return length;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
