package org.casus.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.ValidateOutput;

/**
 * Brings the store's tables to the version that this Casus works with, before anything else touches them. In place of
 * Quarkus' own migration at start, which lets a store of a newer Casus pass.
 */
@ApplicationScoped
public class Migrations {

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /** The version of the newest migration; a test compares it with them. */
    static final String NEWEST = "20";

    /** How the SQL states begin that both databases have for a table that is not there. */
    private static final String NO_SUCH_TABLE = "42";

    private final MigrationsConfig config;
    private final DataSource source;

    /** Made when it is asked for: a store that is up to date, as nearly all are at a start, needs none. */
    private final Instance<Flyway> maker;

    private StoreVersions versions;

    Migrations(MigrationsConfig config, DataSource source, Instance<Flyway> maker) {
        this.config = config;
        this.source = source;
        this.maker = maker;
    }

    /**
     * What this process did to the store.
     *
     * @param before the version that it found, null in an empty store
     * @param after the version that the store is at
     */
    public record StoreVersions(String before, String after) {}

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (config.atStart() != MigrationsConfig.AtStart.IGNORE) {
            versions = isUpToDate() ? new StoreVersions(NEWEST, NEWEST) : bringUpToDate();
        }
    }

    /** By Flyway's own table, in one statement. */
    private boolean isUpToDate() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select version from flyway_schema_history
                        where installed_rank = (select max(installed_rank) from flyway_schema_history)
                          and not exists (select 1 from flyway_schema_history where not success)""")) {
            return row.next() && NEWEST.equals(row.getString(1));
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(NO_SUCH_TABLE)) {
                return false;
            }
            throw new IllegalStateException(e);
        }
    }

    /** What the start did; null where it was told to do nothing. */
    public StoreVersions versions() {
        return versions;
    }

    /** The version that the store is at; null where it is empty. */
    public String version() {
        return number(maker.get().info().current());
    }

    /** The newest version that this Casus knows. */
    public String newest() {
        return Arrays.stream(maker.get().info().all())
                .filter(migration -> !NEWER.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow()
                .getVersion();
    }

    /** What is wrong with the migrations that the store says it went through: pending, failed, changed since. */
    public List<String> problems() {
        return maker.get().validateWithResult().invalidMigrations.stream()
                .map(Migrations::describe)
                .toList();
    }

    private static String describe(ValidateOutput problem) {
        return "version " + problem.version + ", " + problem.description + ": "
                + problem.errorDetails.errorMessage.lines().findFirst().orElse("");
    }

    private StoreVersions bringUpToDate() {
        Flyway flyway = maker.get();
        MigrationInfoService info = flyway.info();
        String before = number(info.current());
        for (MigrationInfo migration : info.all()) {
            if (NEWER.contains(migration.getState())) {
                throw new StoreRefused("The store is at version " + before
                        + ", which a newer Casus made; this one works" + " with version " + newest()
                        + ". Start the newer Casus, or go back to a backup of the store.");
            }
        }
        if (info.pending().length == 0) {
            return new StoreVersions(before, before);
        }
        if (config.atStart() == MigrationsConfig.AtStart.REQUIRE) {
            throw new StoreRefused((before == null ? "The store is empty" : "The store is at version " + before)
                    + "; this Casus works with version " + newest()
                    + ". Run casus migrate, or set casus.migrations.at-start=apply.");
        }
        flyway.migrate();
        return new StoreVersions(before, version());
    }

    private static String number(MigrationInfo migration) {
        return migration == null ? null : migration.getVersion().getVersion();
    }
}
