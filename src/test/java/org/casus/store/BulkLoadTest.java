package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkLoadTest {

    private static final String INDEXES =
            "select index_name from information_schema.indexes where table_name in ('most', 'other') order by 1";

    /** A table's constraint has the definitions locked for longer than any statement but these would wait. */
    @Test
    void oneConnectionWaitsForTheOtherHoweverLongItTakes() throws Exception {
        try (TestStore store = TestStore.inMemory()) {
            Administration administration = store.administration();
            try (Connection first = administration.connect();
                    Statement sql = first.createStatement()) {
                sql.execute("create table most (id integer primary key, a integer, b integer)");
                sql.execute("alter table most add constraint most_a unique (a)");
                sql.execute("alter table most add constraint most_b unique (b)");
                sql.execute("create table other (id integer primary key, a integer)");
                sql.execute("create index other_a on other (a)");
                sql.execute("set default_lock_timeout 1"); // for connections that are opened from now on
            }
            List<String> indexes = store.rows(INDEXES);
            try (Connection connection = administration.connect();
                    Statement sql = connection.createStatement()) {
                BulkLoad.begin(administration, List.of("most", "other"));
                assertThat(store.rows(INDEXES)).hasSize(2);
                sql.execute("insert into most select \"X\", \"X\", \"X\" from system_range(1, 100000)");
                sql.execute("insert into other select \"X\", \"X\" from system_range(1, 40000)");
                assertThat(BulkLoad.end(connection, administration)).isEqualTo(3);
            }
            assertThat(store.rows(INDEXES)).isEqualTo(indexes);
        }
    }
}
