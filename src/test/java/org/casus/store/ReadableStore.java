package org.casus.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A store that is read as a request reads it, without a server around it. */
public final class ReadableStore implements AutoCloseable {

    private final TestStore store;

    private ReadableStore(TestStore store) {
        this.store = store;
    }

    public static ReadableStore of(TestStore store) {
        return new ReadableStore(store);
    }

    /** A reader; the caller closes it. */
    public Reader open() {
        return new Reader(store.source(), TestSessions.ALL, new Cancellation());
    }

    /** The door to it that a server's parts have. */
    public Store store() {
        return new Store(store.source(), new ReadSource(Optional::empty, null), TestSessions.ALL);
    }

    /** A connection to write with; the caller closes it. */
    public Connection connect() throws SQLException {
        return store.source().getConnection();
    }

    @Override
    public void close() throws IOException, SQLException {
        store.close();
    }
}
