package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the connections that are lent carry over from one borrower to the next. */
@QuarkusTest
class PoolTest {

    /** In milliseconds; a connection that lay idle longer than a second is tried before it is lent. */
    private static final long IDLE = 1_100;

    @Inject
    DataSource source;

    @Test
    void tryingAnIdleConnectionLeavesNoTimeoutOnIt() throws SQLException, InterruptedException {
        try (var connection = source.getConnection()) {
            assertThat(connection.isClosed()).isFalse();
        }
        Thread.sleep(IDLE);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.getQueryTimeout()).isZero();
        }
    }
}
