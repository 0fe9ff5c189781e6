package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is written through a connection that the server knows nothing of is told to those who observe. */
@QuarkusTest
class ChangeWatchTest {

    /** Enough for a machine that does ten other things; what is asserted is that it comes. */
    private static final int PATIENCE = 60;

    @Singleton
    static class Observer {

        final LinkedBlockingQueue<Long> seen = new LinkedBlockingQueue<>();

        void changed(@Observes DataChanged change) {
            seen.add(change.version());
        }
    }

    @Inject
    Observer observer;

    @Inject
    ChangeWatch watch;

    @Inject
    Store store;

    @Inject
    DataSource source;

    @Test
    void tellsOfACommitAndNotOfARollback() throws Exception {
        long before = store.read(VersionedCache::version);
        while (watch.version() < before) {
            Thread.sleep(10);
        }
        observer.seen.clear();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            write(connection);
            connection.rollback();
            write(connection);
            write(connection);
            connection.commit();
        }
        assertThat(observer.seen.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo(before + 2);
        assertThat(watch.version()).isEqualTo(before + 2);
    }

    private static void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update data_version set version = version + 1");
        }
    }
}
