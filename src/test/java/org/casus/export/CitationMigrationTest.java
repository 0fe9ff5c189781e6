package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.casus.store.TestStore;
import org.junit.jupiter.api.Test;

/** What the migration makes of figures and of the desk's dataset in a store of an earlier version. */
class CitationMigrationTest {

    @Test
    void onH2() throws Exception {
        check(TestStore.inMemory());
    }

    @Test
    void onPostgresql() throws Exception {
        check(TestStore.postgres());
    }

    private static void check(TestStore opened) throws Exception {
        try (TestStore store = opened;
                Connection connection = store.source().getConnection();
                Statement sql = connection.createStatement()) {
            dataset(sql, 1, "dataset:ucdp-country-years", "UCDP's.");
            dataset(
                    sql,
                    2,
                    "dataset:desk",
                    "Casus, sample of a desk''s records: two attacks by the Islamic State in January 2022.");
            release(sql, 11, 1, "release:ucdp-country-years/24.1");
            release(sql, 12, 1, "release:ucdp-country-years/25.1");
            release(sql, 21, 2, "release:desk/living");
            sql.execute("insert into source (id, uid, ref, kind, name) values (5, '%s', 'source:s', 'NGO', 'S')"
                    .formatted(UUID.randomUUID()));
            figure(sql, 101, "ucdp-country-year:652/2017/deaths-non-state");
            figure(sql, 102, "ucdp-dyad-year:1/2017/intensity");
            figure(sql, 103, "desk:figure");
            for (String update : updates()) {
                sql.execute(update);
            }
            assertThat(store.rows("select id, release_id from reported_statistic order by id"))
                    .containsExactly("101 12", "102 -", "103 21");
            assertThat(store.rows("select ref, citation from dataset order by id"))
                    .containsExactly("dataset:ucdp-country-years UCDP's.", "dataset:desk -");
        }
    }

    private static void dataset(Statement sql, int id, String ref, String citation) throws SQLException {
        sql.execute("insert into dataset (id, uid, ref, name, citation) values (%d, '%s', '%s', 'D', '%s')"
                .formatted(id, UUID.randomUUID(), ref, citation.replace("UCDP's", "UCDP''s")));
    }

    private static void release(Statement sql, int id, int dataset, String ref) throws SQLException {
        sql.execute(
                "insert into release (id, uid, ref, dataset_id, version, kind) values (%d, '%s', '%s', %d, '%s', 'FINAL')"
                        .formatted(id, UUID.randomUUID(), ref, dataset, ref.substring(ref.indexOf('/') + 1)));
    }

    private static void figure(Statement sql, int id, String ref) throws SQLException {
        sql.execute(
                "insert into reported_statistic (id, uid, ref, indicator, unit, quantifier, reported_by_id, confirmation, recorded_at) values (%d, '%s', '%s', 'I', 'PERSON', 'SEVERAL', 5, 'UNCONFIRMED', current_timestamp)"
                        .formatted(id, UUID.randomUUID(), ref));
    }

    private static List<String> updates() throws Exception {
        try (InputStream file =
                CitationMigrationTest.class.getResourceAsStream("/db/migration/V19__names_and_citations.sql")) {
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";\n"))
                    .map(statement -> statement.replaceAll("(?m)^--.*\n", "").strip())
                    .filter(statement -> statement.startsWith("update"))
                    .toList();
        }
    }
}
