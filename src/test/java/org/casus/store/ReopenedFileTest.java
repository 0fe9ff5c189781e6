package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.engine.Engine;
import org.junit.jupiter.api.Test;

/** A file that H2 has forgotten while its connections work is opened once more. */
@QuarkusTest
@TestProfile(ReopenedFileTest.InFile.class)
class ReopenedFileTest {

    /** A server on a new file. */
    public static final class InFile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(NewFolder.class));
        }
    }

    @Inject
    Store store;

    @Inject
    DataSource source;

    @Inject
    StoreConfig config;

    @Inject
    Outage outage;

    @Test
    void letsOthersInAgain() throws Exception {
        outage.noticed(new SQLException("closed", "90098"));
        long version;
        try (Reader reader = Reader.onOneConnection(source, TestSessions.ALL, new Cancellation())) {
            version = VersionedCache.version(reader);
            forget();
            assertThat(VersionedCache.version(reader))
                    .as("by the connections that are open")
                    .isEqualTo(version);
            assertThatThrownBy(() -> connect(Duration.ZERO))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(StoreDriver.LOCKED_OUT));
        }

        connect(Duration.ofSeconds(30));
        assertThat(version()).isEqualTo(version);
    }

    private long version() {
        return store.read(VersionedCache::version);
    }

    private void connect(Duration patience) throws SQLException {
        try (Connection connection = new StoreDriver(patience).connect(config.url(), Login.of(config))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    /** As H2 does itself when a thread meets a failure late. */
    private void forget() throws ReflectiveOperationException {
        Field open = Engine.class.getDeclaredField("DATABASES");
        open.setAccessible(true);
        Method close = Engine.class.getDeclaredMethod("close", String.class);
        close.setAccessible(true);
        String path = StoreDriver.h2File(config.url()).orElseThrow().toString();
        for (Object name : List.copyOf(((Map<?, ?>) open.get(null)).keySet())) {
            if (path.startsWith(name.toString().replaceFirst("^private:", ""))) {
                close.invoke(null, name);
            }
        }
    }
}
