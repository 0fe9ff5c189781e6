package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.casus.store.TestStore;
import org.junit.jupiter.api.Test;

/** A summary from before sums could be unknown becomes the one that is kept today. */
class SummaryMigrationsTest {

    private static final String SUMMARY = "select * from event_summary order by 1, 2, 3, 4";

    private static final String BEFORE = """
            insert into event_summary (dataset_id, country_id, month_no, type_of_violence,
              events, deaths_low, deaths_best, deaths_high, deaths_civilians)
            select t.dataset_id, t.country, t.month_no, t.type, count(*), coalesce(sum(t.deaths_low), 0),
              coalesce(sum(t.deaths_best), 0), coalesce(sum(t.deaths_high), 0), coalesce(sum(t.deaths_civilians), 0)
            """ + Sample.BY_MONTH;

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
            Sample.write(connection, 300);
            List<String> kept = store.rows(SUMMARY);
            sql.execute("delete from event_summary");
            sql.execute(BEFORE);
            assertThat(store.rows(SUMMARY)).isNotEqualTo(kept);
            sql.execute(merge("V14__open_bounds"));
            sql.execute(merge("V18__known_figures"));
            assertThat(store.rows(SUMMARY)).isEqualTo(kept);
        }
    }

    private static String merge(String migration) throws Exception {
        try (InputStream file =
                SummaryMigrationsTest.class.getResourceAsStream("/db/migration/" + migration + ".sql")) {
            String statements = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return statements.substring(statements.indexOf("merge"), statements.lastIndexOf(';'));
        }
    }
}
