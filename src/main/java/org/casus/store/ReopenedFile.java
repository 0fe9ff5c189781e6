package org.casus.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * Sees to it that a file that H2 opened anew lets others in. H2 forgets such a file where a thread meets the failure
 * that closed it after another thread has opened it again: its connections work, and nobody gets a new one, neither
 * this process nor an import beside it, before all of them are closed.
 */
@ApplicationScoped
class ReopenedFile {

    private static final Logger LOG = Logger.getLogger(ReopenedFile.class);

    /** How often it is looked at, for ten seconds: by then all have met the failure. */
    private static final int LOOKS = 20;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AgroalDataSource pool;
    private final StoreConfig config;

    ReopenedFile(AgroalDataSource pool, StoreConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** To be called after a failure that may have closed the file; returns at once. */
    void watch() {
        if (StoreDriver.h2File(config.url()).isPresent()) {
            Thread.startVirtualThread(this::look);
        }
    }

    private void look() {
        StoreDriver driver = new StoreDriver(Duration.ZERO);
        Properties login = Login.of(config);
        try {
            for (int i = 0; i < LOOKS; i++) {
                Thread.sleep(PAUSE);
                if (isShut(driver, login)) {
                    LOG.warn("The store's file lets nobody in since it was opened anew; it is opened once more.");
                    pool.flush(FlushMode.GRACEFUL);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isShut(StoreDriver driver, Properties login) {
        try (Connection _ = driver.connect(config.url(), login)) {
            return false;
        } catch (SQLException e) {
            return StoreDriver.LOCKED_OUT.equals(e.getSQLState());
        }
    }
}
