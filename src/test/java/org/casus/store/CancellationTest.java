package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.casus.actor.ActorTie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request that is ended ends its statement, on both databases. */
class CancellationTest {

    /** Longer than anybody waits. */
    private static final String SLOW_ON_H2 =
            "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b where a.\"X\" + b.\"X\" < 0";

    private static final String SLOW_ON_POSTGRES = "select count(*) from pg_sleep(100000)";

    private static final String RUNNING_ON_H2 =
            "select count(*) from information_schema.sessions where executing_statement like '%system_range(1, 1000000) b%' and session_id <> session_id()";

    private static final String RUNNING_ON_POSTGRES =
            "select count(*) from pg_stat_activity where state = 'active' and query like '%pg_sleep(100000)%' and pid <> pg_backend_pid() and datname = current_database()";

    @Test
    void h2() throws Exception {
        try (TestStore store = TestStore.inMemory()) {
            check(store, RUNNING_ON_H2, reader -> reader.number(Fragment.of(SLOW_ON_H2)));
        }
    }

    @Test
    void postgres() throws Exception {
        try (TestStore store = TestStore.postgres()) {
            check(store, RUNNING_ON_POSTGRES, reader -> reader.number(Fragment.of(SLOW_ON_POSTGRES)));
        }
    }

    @Test
    void entitiesOnH2() throws Exception {
        try (TestStore store = TestStore.inMemory()) {
            check(store, RUNNING_ON_H2, reader -> reader.entities(ActorTie.class, ties(SLOW_ON_H2)));
        }
    }

    @Test
    void entitiesOnPostgres() throws Exception {
        try (TestStore store = TestStore.postgres()) {
            check(store, RUNNING_ON_POSTGRES, reader -> reader.entities(ActorTie.class, ties(SLOW_ON_POSTGRES)));
        }
    }

    /** The statement with the columns of an entity. */
    private static Fragment ties(String slow) {
        return Fragment.of(slow.replace(
                "select count(*)",
                "select count(*) as id, cast(1 as bigint) as actor_id, cast(2 as bigint) as other_id, 'PARENT' as kind,"
                        + " current_date as valid_from, current_date as valid_to"));
    }

    /** As when it was sent just before, and has not come to the database yet. */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aStatementThatHasNotBegunOnH2() throws Exception {
        try (TestStore store = TestStore.inMemory()) {
            stopsWhatHasNotBegun(store, SLOW_ON_H2);
        }
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aStatementThatHasNotBegunOnPostgres() throws Exception {
        try (TestStore store = TestStore.postgres()) {
            stopsWhatHasNotBegun(store, SLOW_ON_POSTGRES);
        }
    }

    private static void stopsWhatHasNotBegun(TestStore store, String slow) throws Exception {
        Cancellation cancellation = new Cancellation();
        try (Connection connection = store.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(slow)) {
            cancellation.begin(statement);
            cancellation.cancel(Cancellation.Reason.CLIENT_GONE);
            assertThatThrownBy(statement::executeQuery).isInstanceOf(SQLException.class);
            cancellation.end(statement);
        }
    }

    /** As an administrator: others see their own sessions alone. */
    private static int count(TestStore store, String sql) throws SQLException {
        try (Connection connection = store.administration().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void check(TestStore store, String running, Function<Reader, ?> slow) throws Exception {
        Cancellation cancellation = new Cancellation();
        Reader reader = new Reader(store.source(), TestSessions.ALL, cancellation);
        CompletableFuture<?> answer =
                CompletableFuture.supplyAsync(() -> slow.apply(reader), Thread::startVirtualThread);
        while (count(store, running) != 1) {
            assertThat(answer).isNotDone();
            Thread.onSpinWait();
        }

        cancellation.cancel(Cancellation.Reason.DEADLINE);

        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Cancellation.Cancelled.class);
        while (count(store, running) != 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> reader.number(Fragment.of("select 1"))).isInstanceOf(Cancellation.Cancelled.class);
        assertThatThrownBy(() -> slow.apply(reader)).isInstanceOf(Cancellation.Cancelled.class);
        assertThat(new Reader(store.source(), TestSessions.ALL, new Cancellation()).number(Fragment.of("select 1")))
                .isOne();
    }
}
