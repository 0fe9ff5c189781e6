package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.casus.dataset.ucdp.UcdpGed;
import org.casus.event.intake.ImportedEvents;
import org.casus.store.Postgres;
import org.casus.store.TestStore;
import org.junit.jupiter.api.Test;

/** The same on PostgreSQL, which may also go away under an import. */
class KilledImportOnPostgresTest extends KilledImportTest {

    @Override
    String newStore(String name) {
        return Postgres.database();
    }

    @Test
    void theDatabaseGoesAwayAfterTheFirstChunk() throws Exception {
        String url = Postgres.database();
        try (TestStore store = TestStore.at(url)) {
            var runner = new ImportRunner(
                    store.source(),
                    new ImportedEvents(store.administration(), Optional.empty()),
                    List.of(new UcdpGed(store.source())));
            var job = new ImportJob("ucdp-ged", file.toString(), "21.1", true, false);
            assertThatThrownBy(() -> runner.run(job, (rows, share) -> endConnections(store)))
                    .isInstanceOf(ImportRefused.class)
                    .hasMessageStartingWith("The connection to the store was lost: ")
                    .hasMessageEndingWith("What was imported before is kept; the same import once more finishes it.");
        }
        finish(url);
    }

    private static void endConnections(TestStore store) {
        try {
            store.rows("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
