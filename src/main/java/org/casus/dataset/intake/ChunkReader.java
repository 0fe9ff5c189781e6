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
    record Chunk(
            List<Incoming> events,
            List<ImportedRecord> others,
            List<RowIssue> issues,
            long rowsRead,
            double share,
            Exception failure,
            boolean last) {}

    private final RecordReader reader;
    private final InputFile file;
    private final BlockingQueue<Chunk> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread =
            Thread.ofPlatform().name("import-reader").daemon().unstarted(this::readAll);

    ChunkReader(InputFile file, RecordReader reader) {
        this.file = file;
        this.reader = reader;
        thread.start();
    }

    /** The next chunk; none may be asked for after the last one. */
    Chunk next() throws InterruptedException {
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
            Chunk chunk;
            do {
                chunk = read();
                queue.put(chunk);
            } while (!chunk.last());
        } catch (InterruptedException e) {
            // Nobody wants the rest.
        }
    }

    private Chunk read() throws InterruptedException {
        List<Incoming> events = new ArrayList<>(EVENTS);
        List<ImportedRecord> others = new ArrayList<>();
        List<RowIssue> issues = new ArrayList<>();
        Exception failure = null;
        boolean last = false;
        try {
            for (long characters = 0; events.size() + others.size() < EVENTS && characters < CHARACTERS; ) {
                ImportedRecord record = reader.next(issues::add);
                if (record == null) {
                    last = true;
                    break;
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
        } catch (IOException | RuntimeException e) {
            failure = e;
            last = true;
        }
        return new Chunk(events, others, issues, reader.rowsRead(), share(), failure, last);
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
