package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A snapshot shows one moment, and can be stopped; on both databases. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SnapshotTest {

    private static final Fragment DATASETS = Fragment.of("select count(*) from dataset");

    /** Some 10^12 rows: nobody waits for that. */
    private static final Fragment ENDLESS = Fragment.of("""
            select count(*)
            from country a, country b, country c, country d, country e
            where a.id + b.id + c.id + d.id + e.id < 0""");

    @Test
    void inMemory() throws Exception {
        try (TestStore store = TestStore.inMemory()) {
            showsOneMomentAndEndsWhenToldTo(store);
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (TestStore store = TestStore.postgres()) {
            showsOneMomentAndEndsWhenToldTo(store);
        }
    }

    private static void showsOneMomentAndEndsWhenToldTo(TestStore store) throws Exception {
        try (Snapshot snapshot = Snapshot.open(store.source())) {
            long version = snapshot.version();
            long before = count(snapshot);
            try (var connection = store.source().getConnection()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate("update data_version set version = version + 1");
                    statement.executeUpdate("insert into dataset (id, uid, ref, name) values (900000001, '"
                            + Uid.of("dataset:new") + "', 'dataset:new', 'New')");
                }
                connection.commit();
            }
            assertThat(count(snapshot)).isEqualTo(before);
            assertThat(snapshot.version()).isEqualTo(version);
            try (Snapshot later = Snapshot.open(store.source())) {
                assertThat(count(later)).isEqualTo(before + 1);
                assertThat(later.version()).isEqualTo(version + 1);
            }
            CompletableFuture<Object> counting =
                    CompletableFuture.supplyAsync(() -> snapshot.rows(ENDLESS, row -> row.getLong(1)));
            snapshot.cancel();
            assertThatThrownBy(counting::join).hasCauseInstanceOf(Cancellation.Cancelled.class);
            assertThatThrownBy(() -> count(snapshot)).isInstanceOf(Cancellation.Cancelled.class);
        }
    }

    private static long count(Snapshot snapshot) {
        return snapshot.rows(DATASETS, row -> row.getLong(1)).getFirst();
    }
}
