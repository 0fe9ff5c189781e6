package org.casus.store;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreDriverTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    @Test
    void aFileThatIsLetGoIsTaken() throws Exception {
        String url = file();
        try (FileChannel file = FileChannel.open(folder.resolve("casus.mv.db"), WRITE)) {
            FileLock lock = file.lock();
            Executor later = CompletableFuture.delayedExecutor(SHORT.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<Void> released = CompletableFuture.runAsync(() -> release(lock), later);
            connect(url, Duration.ofMinutes(1));
            released.join();
        }
    }

    @Test
    void aFileThatIsNotLetGoIsNamed() throws Exception {
        String url = file();
        try (FileChannel file = FileChannel.open(folder.resolve("casus.mv.db"), WRITE)) {
            file.lock();
            assertThatThrownBy(() -> connect(url, SHORT))
                    .hasMessage("The database " + url.substring("jdbc:h2:".length())
                            + " is open in another process that lets nobody in; end that process first.");
        }
    }

    /** The URL of a store that is closed. */
    private String file() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("casus");
        connect(url, SHORT);
        return url;
    }

    private static void connect(String url, Duration patience) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "casus");
        new StoreDriver(patience).connect(url, login).close();
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "jdbc:postgresql://localhost/casus true",
                "jdbc:postgresql://127.0.0.1:5432/casus?ssl=false true",
                "jdbc:postgresql://[::1]:5432/casus true",
                "jdbc:postgresql:casus true",
                "jdbc:postgresql://localhost,127.0.0.1/casus true",
                "jdbc:postgresql://db/casus false",
                "jdbc:postgresql://localhost,db/casus false",
                "jdbc:postgresql://localhost.example.org/casus false",
                "jdbc:h2:file:/casus false",
            })
    void knowsPostgresqlOnThisMachine(String url, boolean expected) {
        assertEquals(expected, StoreDriver.isOnThisMachine(url));
    }
}
