package org.casus.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told who configured the store wrongly. */
class ConnectFailureTest {

    private static void connect(String url, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        new StoreDriver().connect(url, login).close();
    }

    @Test
    void anotherDatabase() {
        assertThatThrownBy(() -> connect("jdbc:mysql://localhost/casus", "casus", "secret"))
                .hasMessage(
                        "casus.db.url begins with \"jdbc:mysql\"; it must be jdbc:postgresql://host/database or jdbc:h2:file:path.");
    }

    @Test
    void aUrlAsOtherToolsWriteIt() {
        assertThatThrownBy(() -> connect("postgresql://me:secret@localhost/casus", "casus", "secret"))
                .hasMessageContaining("Begin it with jdbc:postgresql://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(
                        () -> connect("jdbc:postgresql://127.0.0.1:" + port + "/casus?password=secret", "casus", "x"))
                .hasMessageStartingWith("PostgreSQL at //127.0.0.1:" + port + "/casus cannot be reached: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void noSuchDatabase() {
        String url = Postgres.database();
        String server = url.substring(0, url.lastIndexOf('/'));
        assertThatThrownBy(() -> connect(server + "/nowhere", Postgres.USER, "x"))
                .hasMessageEndingWith("/nowhere has no such database; create it, or correct casus.db.url.");
    }

    @Test
    void noSuchUser() {
        assertThatThrownBy(() -> connect(Postgres.database().split("\\?")[0], "stranger", "secret"))
                .hasMessageContaining("refuses the user stranger: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aWrongPasswordOfAFile(@TempDir Path folder) throws Exception {
        String url = TestStore.urlOf(folder);
        connect(url, "casus", "secret");
        assertThatThrownBy(() -> connect(url, "casus", "wrong"))
                .hasMessageStartingWith("The database file:" + folder)
                .hasMessageContaining("refuses the user casus: ")
                .hasMessageEndingWith("See casus.db.user, casus.db.password, casus.db.password-file.");
    }

    @Test
    void thePasswordOfAPasswordFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("password");
        Files.writeString(file, "of the file\n");
        System.setProperty("casus.db.password-file", file.toString());
        try {
            String url = TestStore.urlOf(folder);
            connect(url, "casus", "of the configuration");
            System.clearProperty("casus.db.password-file");
            connect(url, "casus", "of the file");
            System.setProperty("casus.db.password-file", folder.resolve("none").toString());
            assertThatThrownBy(() -> connect(url, "casus", "x"))
                    .hasMessageContaining(
                            "none, which casus.db.password-file names, cannot be read: NoSuchFileException");
        } finally {
            System.clearProperty("casus.db.password-file");
        }
    }
}
