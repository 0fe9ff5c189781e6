package org.casus.dataset.intake;

import org.casus.store.Postgres;

/** The same on PostgreSQL. */
class KilledImportOnPostgresTest extends KilledImportTest {

    @Override
    String newStore(String name) {
        return Postgres.database();
    }
}
