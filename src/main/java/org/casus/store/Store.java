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

    Store(SessionFactory sessions, DataSource source) {
        this.sessions = sessions;
        this.source = source;
    }

    /** Opens a reader; the caller closes it. */
    public Reader open() {
        return new Reader(sessions.openStatelessSession());
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
