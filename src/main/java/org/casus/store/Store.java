package org.casus.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.SessionFactory;

/** The door to the database for whoever reads. */
@ApplicationScoped
public class Store {

    private final SessionFactory sessions;

    Store(SessionFactory sessions) {
        this.sessions = sessions;
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
}
