package org.casus.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;

/** The door to the database for whoever reads. */
@ApplicationScoped
public class Store {

    private final SessionFactory sessions;
    private final DataSource source;
    private final ReadSource reads;

    Store(SessionFactory sessions, DataSource source, ReadSource reads) {
        this.sessions = sessions;
        this.source = source;
        this.reads = reads;
    }

    /** Opens a reader; the caller closes it. */
    public Reader open() {
        return new Reader(sessions, reads.apart().orElse(null));
    }

    /** Reads with a reader that is closed afterwards. */
    public <T> T read(Function<Reader, T> work) {
        try (Reader reader = open()) {
            return work.apply(reader);
        }
    }

    /** Opens a view of the data as they are now, for whoever reads more than memory holds; the caller closes it. */
    public Snapshot snapshot() {
        return Snapshot.open(reads.apart().orElse(source));
    }
}
