package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.casus.store.RefusedSql;
import org.casus.store.StoreDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** What other users of the machine get of a server and its store, and whoever has the login of its pool. */
class OtherUsersIT {

    @TempDir(factory = Reachable.class)
    Path folder;

    /** Below a folder that everybody may enter, wherever the project lies. */
    private static final class Reachable implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
            return Files.createTempDirectory(Path.of("/tmp"), "casus");
        }
    }

    @Test
    void theFolderAndItsFilesAreItsUsersAlone() throws Exception {
        Map<String, String> environment = environment();
        try (Server server = new Server(environment)) {
            assertThat(server.ask("{ events { totalCount } }").has("errors")).isFalse();
            assertThat(mode(data())).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(data())) {
                assertThat(files.toList())
                        .extracting(file -> file.getFileName().toString())
                        .contains("casus.mv.db", "casus.lock.db", "casus.password");
            }
            closed();
            Path zip = folder.resolve("backup.zip");
            assertThat(Executable.run(environment, "backup", zip.toString()).err())
                    .isEmpty();
            assertThat(mode(zip)).isEqualTo("rw-------");
            assertThat(server.log()).doesNotContain("WARN", "ERROR", password());
        }
        closed();
    }

    @Test
    void anOlderStoreIsClosedAndItsPasswordChanged() throws Exception {
        Files.createDirectory(
                data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        assertThat(Executable.run(environment(), "migrate").exit()).isZero();
        older(password());
        try (Server server = new Server(environment())) {
            assertThat(server.ask("{ events { totalCount } }").has("errors")).isFalse();
            assertThat(mode(data())).isEqualTo("rwx------");
            closed();
            assertThatThrownBy(() -> plain(key(), "casus", "casus").close())
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28000"));
        }
        assertThat(Executable.run(environment(), "check").exit()).isZero();
    }

    @Test
    void nobodyComesInByThePortWithoutThePassword() throws Exception {
        try (Server server = new Server(environment())) {
            String key = key();
            String[][] logins = {
                {"casus", "casus"}, {"casus", ""}, {"", ""}, {"sa", ""}, {"casus_pool", ""}, {"casus_pool", "casus"}
            };
            for (String[] login : logins) {
                assertThatThrownBy(() -> plain(key, login[0], login[1]).close())
                        .as(login[0])
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("28000"));
            }
            String guessed = key.substring(0, key.lastIndexOf('/') + 1) + "0";
            assertThatThrownBy(() -> plain(guessed, "casus", password()).close())
                    .as("who cannot read the lock file")
                    .isInstanceOf(SQLException.class);
            assertThat(server.ask("{ events { totalCount } }").has("errors")).isFalse();
        }
    }

    /** As another process comes in that has the pool's login, or as SQL runs that somebody smuggled in. */
    @Test
    void thePoolsLoginMakesNoClassesAndReachesNoFiles() throws Exception {
        try (Server server = new Server(environment())) {
            Properties login = new Properties();
            login.setProperty("user", "casus");
            try (Connection connection = new StoreDriver().connect("jdbc:h2:file:" + data().resolve("casus"), login);
                    var statement = connection.createStatement()) {
                assertThat(connection.getMetaData().getUserName()).isEqualToIgnoringCase("casus_pool");
                for (String sql : RefusedSql.in(folder)) {
                    assertThatThrownBy(() -> statement.execute(sql))
                            .as(sql)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    refused -> assertThat(refused.getSQLState())
                                            .as(sql + ": " + refused.getMessage())
                                            .isIn(RefusedSql.STATES));
                }
                assertThat(statement.executeQuery("select count(*) from event").next())
                        .isTrue();
            }
            assertThat(folder.resolve("evil")).doesNotExist();
            assertThat(server.ask("{ events { totalCount } }").has("errors")).isFalse();
        }
    }

    /** Only root can be somebody else; others trust the modes. */
    @Test
    void anotherUserReadsNothing() throws Exception {
        try (Server _ = new Server(environment())) {
            if (System.getProperty("user.name").equals("root")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                assertThat(asNobody("ls", folder.toString())).isZero();
                assertThat(asNobody("ls", data().toString())).isNotZero();
                Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-xr-x"));
                for (String name : List.of("casus.mv.db", "casus.lock.db", "casus.password")) {
                    assertThat(asNobody("cat", data().resolve(name).toString()))
                            .as(name)
                            .isNotZero();
                }
            } else {
                closed();
            }
        }
    }

    private static int asNobody(String... command) throws IOException, InterruptedException {
        String[] line = Stream.concat(
                        Stream.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), Stream.of(command))
                .toArray(String[]::new);
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void aFolderOfOthersIsLeftAlone() throws Exception {
        Files.createDirectory(
                data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(data().resolve("notes"), "not Casus's");
        try (Server _ = new Server(environment())) {
            assertThat(mode(data())).isEqualTo("rwxr-xr-x");
            for (String name : List.of("casus.mv.db", "casus.lock.db", "casus.password")) {
                assertThat(mode(data().resolve(name))).as(name).isEqualTo("rw-------");
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Map<String, String> environment() {
        return Map.of("CASUS_DATA_FOLDER", data().toString());
    }

    private String password() throws IOException {
        return Files.readString(data().resolve("casus.password")).strip();
    }

    /** Makes the store one of an older Casus: without a pool's user, with the old password and modes. */
    private void older(String password) throws Exception {
        Properties login = new Properties();
        login.setProperty("user", "casus");
        login.setProperty("password", password);
        try (Connection connection = new org.h2.Driver()
                        .connect(
                                "jdbc:h2:file:" + data().resolve("casus") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                                login);
                var statement = connection.createStatement()) {
            statement.execute("drop user casus_pool");
            statement.execute("alter user casus set password 'casus'");
        }
        Files.delete(data().resolve("casus.password"));
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data().resolve("casus.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));
    }

    /** Where the server's process lets others in, and the key that the lock file has. */
    private String key() throws IOException {
        Properties lock = new Properties();
        try (var in = Files.newInputStream(data().resolve("casus.lock.db"))) {
            lock.load(in);
        }
        return "tcp://" + lock.getProperty("server") + "/" + lock.getProperty("id");
    }

    private static Connection plain(String address, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return new org.h2.Driver().connect("jdbc:h2:" + address, login);
    }

    private void closed() throws IOException {
        try (Stream<Path> files = Files.list(data())) {
            assertThat(files).allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
