package org.casus.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.SessionFactory;

/** The door to the database for whoever reads. */
@ApplicationScoped
public class Store {

    private final SessionFactory sessions;
    private final ReadSource reads;

    Store(SessionFactory sessions, ReadSource reads) {
        this.sessions = sessions;
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
}
