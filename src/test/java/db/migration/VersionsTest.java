package db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records have the versions that were counted for them before they had a column for it. */
class VersionsTest {

    private static final String RESOURCE = "/db/migration/V16__versions.sql";

    private TestStore store;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @BeforeEach
    void open() throws Exception {
        store = openStore();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void versionsStayWhatClientsHaveSeen() throws Exception {
        run(
                "insert into source (id, uid, ref, kind, name) values (-1, '00000000-0000-0000-0000-000000000001', 'source:one', 'NGO', 'One')",
                "insert into source (id, uid, ref, kind, name) values (-2, '00000000-0000-0000-0000-000000000002', 'source:two', 'NGO', 'Two')",
                "insert into actor (id, uid, ref, kind, name) values (-3, '00000000-0000-0000-0000-000000000003', 'actor:three', 'MILITIA', 'Three')",
                revision(-11, 1, 1, "Source", "CREATED"),
                revision(-12, 2, 1, "Source", "UPDATED"),
                revision(-13, 3, 1, "Source", "REMOVED"),
                revision(-14, 4, 1, "Source", "RESTORED"),
                revision(-15, 5, 1, "Source", "UPDATED"),
                revision(-16, 6, 1, "Actor", "UPDATED"), // of another type by the same uid, which there is none of
                revision(-17, 7, 3, "Actor", "UPDATED"));
        migrateAnew();
        assertThat(store.rows("select ref, version from source where id < 0 order by ref"))
                .containsExactly("source:one 4", "source:two 1");
        assertThat(store.rows("select version from actor where id < 0")).containsExactly("2");
        assertThat(store.rows("select id, last_version from revision where last_version is not null"))
                .as("it was at version 2 when it went, and came back as 3")
                .containsExactly("-13 2");
    }

    private static String revision(int id, int version, int uid, String type, String action) {
        return "insert into revision (id, version, record_type, record_ref, record_uid, action, at, changes) values (%d, %d, '%s', 'any', '00000000-0000-0000-0000-00000000000%d', '%s', current_timestamp, '{}')"
                .formatted(id, version, type, uid, action);
    }

    /** Takes away what the migration adds, and has it added again. */
    private void migrateAnew() throws IOException, SQLException {
        for (String table : List.of("source", "actor", "place", "report", "claim", "reported_statistic")) {
            run("alter table " + table + " drop column version");
        }
        run("alter table revision drop column last_version");
        try (InputStream in = VersionsTest.class.getResourceAsStream(RESOURCE)) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            run(sql.strip().split(";\\s*"));
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = store.administration().connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
