package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pool's user may do on a store in a file, and what it may not: SQL that is smuggled in runs as this user. */
class PoolUserTest {

    @TempDir
    static Path folder;

    private static TestStore store;

    @BeforeAll
    static void open() throws SQLException {
        store = TestStore.inFile(folder);
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    static List<String> refused() {
        return RefusedSql.in(folder);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(String sql) throws Exception {
        try (Connection connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(
                                            refused.getSQLState()) // administrator's rights; rights; not supported
                                    .as(refused.getMessage())
                                    .isIn("90040", "90096", "0A000", "42000", "42001"));
        }
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(store.value("select count(*) from deferred_index")).isEqualTo("0");
    }

    @Test
    void readsAndWritesRows() throws Exception {
        try (Connection connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update data_version set version = version + 1 where id = 1");
            statement.execute("delete from event_change");
            statement.execute("select nextval('record_seq')");
            statement.execute("select id from import_lock where id = 1 for update nowait");
            statement.execute("set lock_timeout 100");
            connection.rollback();
        }
    }

    /** What H2 may make by name of a class is nothing, whoever asks. */
    @Test
    void anAdministratorNamesNoClassesEither() throws Exception {
        try (Connection connection = store.administration().connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create alias evil for 'java.lang.System.getProperty'"))
                    .hasMessageContaining("Access to the class \"java.lang.System\" is denied");
        }
    }

    @Test
    void whatItWritesIsOnTheDiskAlsoWhereItOpensTheFileItself() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        String url = TestStore.urlOf(own);
        StoreDriver driver = new StoreDriver();
        var login = new java.util.Properties();
        login.setProperty("user", "casus");
        driver.connect(url, login).close();
        try (Connection connection = driver.connect(url, login)) {
            assertThat(connection.getMetaData().getUserName()).isEqualToIgnoringCase("casus_pool");
            var database = ((org.h2.engine.SessionLocal)
                            connection.unwrap(org.h2.jdbc.JdbcConnection.class).getSession())
                    .getDatabase();
            assertThat(database.getStore().getMvStore().getAutoCommitDelay()).isZero();
        }
    }
}
