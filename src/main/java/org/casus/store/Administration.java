package org.casus.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections for what the pool's user may not do on H2: migrations, indexes that an import drops and creates, backups.
 * Each is opened when it is needed and closed after that. On PostgreSQL they are the pool's.
 */
@ApplicationScoped
public class Administration {

    private final DataSource source;

    @Inject
    Administration(StoreConfig config, AgroalDataSource pool) {
        this(StoreDriver.isH2(config.url()) ? new OpenedSource(() -> open(config)) : pool);
    }

    /** @param source gives connections of an administrator */
    Administration(DataSource source) {
        this.source = source;
    }

    private static Connection open(StoreConfig config) throws SQLException {
        return new StoreDriver().administer(config.url(), Login.of(config));
    }

    /** A connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Where they come from. */
    DataSource source() {
        return source;
    }
}
