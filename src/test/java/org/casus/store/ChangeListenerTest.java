package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** PostgreSQL says itself that the data have changed, without being asked. */
class ChangeListenerTest {

    @Test
    void hearsTheVersionOfACommit() throws Exception {
        TestStore store = TestStore.postgres();
        ChangeListener listener = ChangeListener.open(config(store.url()));
        try (var connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update data_version set version = 41");
            statement.executeUpdate("update data_version set version = 42");
            long heard = 0;
            while (heard < 42) {
                heard = listener.await(Duration.ofSeconds(5));
                assertThat(heard).as("silence").isPositive();
            }
            assertThat(heard).isEqualTo(42);
        } finally {
            ChangeListener.close(listener);
        }
    }

    private static StoreConfig config(String url) {
        return new StoreConfig() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public Optional<String> readUrl() {
                return Optional.empty();
            }

            @Override
            public String user() {
                return Postgres.USER;
            }

            @Override
            public Optional<String> password() {
                return Optional.of(Postgres.PASSWORD);
            }

            @Override
            public Optional<Path> passwordFile() {
                return Optional.empty();
            }
        };
    }
}
