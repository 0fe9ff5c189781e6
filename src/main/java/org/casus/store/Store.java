package org.casus.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import javax.sql.DataSource;

/** The door to the database for whoever reads. */
@ApplicationScoped
public class Store {

    private final DataSource source;
    private final ReadSource reads;
    private final Sessions sessions;

    /**
     * One writer at a time: the others would wait for the same row in the database, each with a connection that readers
     * could use.
     */
    private final Semaphore writers = new Semaphore(1, true);

    private final IdBlocks ids = new IdBlocks();

    Store(DataSource source, ReadSource reads, Sessions sessions) {
        this.source = source;
        this.reads = reads;
        this.sessions = sessions;
    }

    /** Opens a reader; the caller closes it. */
    public Reader open() {
        return open(new Cancellation());
    }

    /**
     * Opens a reader whose statements can be cancelled; the caller closes it.
     *
     * @param cancellation what ends the reading from another thread
     */
    public Reader open(Cancellation cancellation) {
        return reads.apart()
                .map(standbys -> Reader.onOneConnection(standbys, sessions, cancellation))
                .orElseGet(() -> new Reader(source, sessions, cancellation));
    }

    /** Reads with a reader that is closed afterwards. */
    public <T> T read(Function<Reader, T> work) {
        try (Reader reader = open()) {
            return work.apply(reader);
        }
    }

    /**
     * Begins a transaction that writes. It ends with the reader at the latest, and is taken back then unless it was
     * committed; meanwhile nobody else writes.
     *
     * @param reader reads in the transaction from now on, and where it was written after that
     */
    public Transaction write(Reader reader) {
        return Transaction.begin(source, writers, ids, reader);
    }

    /** Opens a view of the data as they are now, for whoever reads more than memory holds; the caller closes it. */
    public Snapshot snapshot() {
        return Snapshot.open(reads.apart().orElse(source));
    }
}
