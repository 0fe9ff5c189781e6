package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With which password a store in a file is opened, and that it can be opened whenever a process was killed. */
class EmbeddedStoreTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void setH2UpAsCasusHasIt() {
        new StoreDriver();
    }

    @Test
    void aNewStoreHasARandomPasswordThatIsKeptBesideIt() throws Exception {
        connect(null).close();
        String kept = kept();
        assertThat(kept).matches("[\\w-]{43}");
        connect(null).close();
        assertThat(kept()).isEqualTo(kept);
        refused("casus");
        refused("");
    }

    @Test
    void anOperatorsPasswordIsKeptNowhere() throws Exception {
        connect("chosen").close();
        assertThat(folder.resolve("casus.password")).doesNotExist();
        connect("chosen").close();
        assertThatThrownBy(() -> connect(null))
                .hasMessageContaining("refuses the user casus: there is no " + folder.resolve("casus.password")
                        + ": put the password file back");
        assertThatThrownBy(() -> connect("another"))
                .hasMessageContaining("the configured password is not the store's, and there is no ");
        assertThat(folder.resolve("casus.password"))
                .as("none is made for a store that has one")
                .doesNotExist();
        connect("chosen").close();
    }

    @Test
    void anOlderStoreIsTakenOver() throws Exception {
        older();
        connect(null).close();
        refused("casus");
        try (Connection connection = administer()) {
            assertThat(value(connection, "select a from t")).isEqualTo("1");
        }
        connect(null).close();
    }

    @Test
    void anOlderStoreTakesTheOperatorsPassword() throws Exception {
        older();
        connect("chosen").close();
        assertThat(folder.resolve("casus.password")).doesNotExist();
        refused("casus");
        connect("chosen").close();
    }

    @Test
    void aTakeoverThatWasKilledIsFinished() throws Exception {
        older();
        Files.writeString(folder.resolve("casus.password"), "of-the-start-that-was-killed\n");
        connect(null).close();
        refused("casus");
        assertThat(kept()).isEqualTo("of-the-start-that-was-killed");
        connect(null).close();
    }

    @Test
    void aCreationThatWasKilledIsFinished() throws Exception {
        Files.writeString(folder.resolve("casus.password"), "of-the-start-that-was-killed\n");
        connect(null).close();
        assertThat(kept()).isEqualTo("of-the-start-that-was-killed");
        refused("casus");
    }

    @Test
    void aPasswordFileThatIsLostIsAskedFor() throws Exception {
        connect(null).close();
        String kept = kept();
        Files.delete(folder.resolve("casus.password"));
        assertThatThrownBy(() -> connect(null))
                .hasMessageContaining(
                        "there is no " + folder.resolve("casus.password") + ": put the password file back")
                .hasMessageContaining("casus restore");
        assertThat(folder.resolve("casus.password")).doesNotExist();
        Files.writeString(folder.resolve("casus.password"), "another\n");
        assertThatThrownBy(() -> connect(null)).hasMessageContaining("is not the store's: put the password file back");
        Files.writeString(folder.resolve("casus.password"), kept);
        connect(null).close();
    }

    /** Whoever smuggles in SQL can change the password of the user that it runs as. */
    @Test
    void thePoolsUserIsLetInAgainWhateverWasDoneToIt() throws Exception {
        try (Connection connection = connect(null);
                var statement = connection.createStatement()) {
            statement.execute("set password 'stolen'");
        }
        connect(null).close();
        try (Connection connection = administer();
                var statement = connection.createStatement()) {
            statement.execute("drop user casus_pool");
        }
        connect(null).close();
    }

    @Test
    void anEncryptedFileHasBothPasswords() throws Exception {
        String url = TestStore.urlOf(folder) + ";CIPHER=AES";
        for (int i = 0; i < 2; i++) {
            Properties login = login("of-the-file of-the-user");
            try (Connection connection = new StoreDriver().connect(url, login)) {
                assertThat(value(connection, "select user")).isEqualTo("casus_pool");
            }
        }
    }

    /** As an operator has it who puts settings of H2 into the URL. */
    @Test
    void settingsOfTheUrlAreTheAdministratorsToSet() throws Exception {
        String url = TestStore.urlOf(folder) + ";MAX_MEMORY_ROWS=12345";
        StoreDriver driver = new StoreDriver();
        try (Connection connection = driver.connect(url, login(null));
                Connection administrator = driver.administer(url, login(null))) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(
                            value(
                                    administrator,
                                    "select setting_value from information_schema.settings where upper(setting_name) = 'MAX_MEMORY_ROWS'"))
                    .isEqualTo("12345");
        }
        assertThatThrownBy(() -> new StoreDriver().connect(TestStore.urlOf(folder) + ";NO_SUCH=1", login(null)))
                .hasMessageContaining("NO_SUCH");
    }

    private Connection connect(String password) throws SQLException {
        return new StoreDriver().connect(TestStore.urlOf(folder), login(password));
    }

    private Connection administer() throws SQLException {
        return new StoreDriver().administer(TestStore.urlOf(folder), login(null));
    }

    private static Properties login(String password) {
        Properties login = new Properties();
        login.setProperty("user", "casus");
        if (password != null) {
            login.setProperty("password", password);
        }
        return login;
    }

    private String kept() throws Exception {
        return Files.readString(folder.resolve("casus.password")).strip();
    }

    /** As an older Casus left it. */
    private void older() throws SQLException {
        try (Connection connection = plain("casus");
                var statement = connection.createStatement()) {
            statement.execute("create table t as select 1 as a");
        }
    }

    private Connection plain(String password) throws SQLException {
        return new org.h2.Driver()
                .connect(
                        "jdbc:h2:file:" + folder.resolve("casus") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        login(password));
    }

    /** By H2 itself: nothing of Casus's helps. */
    private void refused(String password) {
        assertThatThrownBy(() -> plain(password))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28000"));
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
