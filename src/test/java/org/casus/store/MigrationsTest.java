package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The version by which a start knows, without Flyway, that there is nothing to migrate. */
@QuarkusTest
class MigrationsTest {

    @Inject
    Migrations migrations;

    @Test
    void theNewestVersionIsThatOfTheNewestMigration() {
        assertThat(migrations.newest()).isEqualTo(Migrations.NEWEST);
    }
}
