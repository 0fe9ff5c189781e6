package org.casus.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** A store that is read as a request reads it, without a server around it. */
public final class ReadableStore implements AutoCloseable {

    private final TestStore store;
    private final SessionFactory sessions;

    private ReadableStore(TestStore store) {
        this.store = store;
        Configuration configuration = new Configuration()
                .setProperty("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false");
        configuration.getProperties().put("hibernate.connection.datasource", store.source());
        this.sessions = configuration.buildSessionFactory();
    }

    public static ReadableStore of(TestStore store) {
        return new ReadableStore(store);
    }

    /** A reader; the caller closes it. */
    public Reader open() {
        return new Reader(sessions.openStatelessSession());
    }

    /** The door to it that a server's parts have. */
    public Store store() {
        return new Store(sessions, store.source());
    }

    /** A connection to write with; the caller closes it. */
    public Connection connect() throws SQLException {
        return store.source().getConnection();
    }

    @Override
    public void close() throws IOException, SQLException {
        sessions.close();
        store.close();
    }
}
