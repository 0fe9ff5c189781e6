package org.casus.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import javax.sql.DataSource;

/** The door to the database for whoever reads. */
@ApplicationScoped
public class Store {

    private final DataSource source;

    Store(DataSource source) {
        this.source = source;
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
        return new Reader(source, cancellation);
    }

    /** Reads with a reader that is closed afterwards. */
    public <T> T read(Function<Reader, T> work) {
        try (Reader reader = open()) {
            return work.apply(reader);
        }
    }

    /** Opens a view of the data as they are now, for whoever reads more than memory holds; the caller closes it. */
    public Snapshot snapshot() {
        return Snapshot.open(source);
    }
}
