package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration of an H2 file that was cut off is begun anew, and nobody has to repair anything. */
class MigrationGuardTest {

    @TempDir
    Path folder;

    @Test
    void whatWasHalfMigratedIsTakenBack() throws Exception {
        String url = TestStore.urlOf(folder);
        assertThatThrownBy(() -> migrateAndStopAt("1", url)).hasStackTraceContaining("killed");
        assertThat(folder.resolve("casus.before-migration.zip")).exists();
        try (TestStore store = TestStore.inFile(folder)) {
            assertThat(store.value("select count(*) from country")).isNotEqualTo("0");
            assertThat(store.value("select count(*) from actor")).isEqualTo("0");
        }
        assertThat(folder.resolve("casus.before-migration.zip")).doesNotExist();
    }

    @Test
    void aStartWithNothingToMigrateCopiesNothing() throws Exception {
        TestStore.inFile(folder).close();
        TestStore.inFile(folder).close();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("casus.mv.db", "casus.password");
        }
    }

    /** As when the process is killed after a table of that migration was made: the process that is left goes. */
    private static void migrateAndStopAt(String version, String url) {
        Callback killer = new Callback() {
            @Override
            public String getCallbackName() {
                return "killer";
            }

            @Override
            public boolean supports(Event event, Context context) {
                return event == Event.AFTER_EACH_MIGRATE;
            }

            @Override
            public boolean canHandleInTransaction(Event event, Context context) {
                return true;
            }

            @Override
            public void handle(Event event, Context context) {
                if (context.getMigrationInfo().getVersion().getVersion().equals(version)) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        Properties login = new Properties();
        login.setProperty("user", "casus");
        Flyway.configure()
                .dataSource(new OpenedSource(() -> new StoreDriver().administer(url, login)))
                .callbacks(new MigrationGuard(), killer)
                .load()
                .migrate();
    }
}
