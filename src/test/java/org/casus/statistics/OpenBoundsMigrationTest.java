package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.casus.store.ReadableStore;
import org.casus.store.TestStore;
import org.junit.jupiter.api.Test;

/** A summary from before sums had to be without bounds becomes the one that is kept today. */
class OpenBoundsMigrationTest {

    private static final String BEFORE = """
            insert into event_summary (dataset_id, country_id, month_no, type_of_violence,
              events, deaths_low, deaths_best, deaths_high, deaths_civilians)
            select t.dataset_id, t.country, t.month_no, t.type, count(*), coalesce(sum(t.deaths_low), 0),
              coalesce(sum(t.deaths_best), 0), coalesce(sum(t.deaths_high), 0), coalesce(sum(t.deaths_civilians), 0)
            from (
              select r.dataset_id, coalesce(e.country_id, 0) as country, coalesce(e.type_of_violence, '') as type,
                cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer) as month_no,
                e.deaths_low, e.deaths_best, e.deaths_high, e.deaths_civilians
              from event e
              join release r on r.id = e.release_id
            ) t
            group by t.dataset_id, t.country, t.month_no, t.type
            """;

    @Test
    void onH2() throws Exception {
        check(ReadableStore.of(TestStore.inMemory()));
    }

    @Test
    void onPostgresql() throws Exception {
        check(ReadableStore.of(TestStore.postgres()));
    }

    private static void check(ReadableStore opened) throws Exception {
        try (ReadableStore store = opened;
                Connection connection = store.connect();
                Statement sql = connection.createStatement()) {
            Sample.write(connection, 300);
            List<String> kept = rows(sql);
            sql.execute("delete from event_summary");
            sql.execute(BEFORE);
            assertThat(rows(sql)).isNotEqualTo(kept);
            sql.execute(merge());
            assertThat(rows(sql)).isEqualTo(kept);
        }
    }

    private static String merge() throws Exception {
        try (InputStream file =
                OpenBoundsMigrationTest.class.getResourceAsStream("/db/migration/V14__open_bounds.sql")) {
            String statements = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return statements.substring(statements.indexOf("merge"), statements.lastIndexOf(';'));
        }
    }

    private static List<String> rows(Statement sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("select * from event_summary order by 1, 2, 3, 4")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder values = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    values.append(row.getString(i)).append(' ');
                }
                rows.add(values.toString());
            }
        }
        return rows;
    }
}
