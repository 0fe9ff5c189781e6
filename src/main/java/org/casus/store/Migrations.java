package org.casus.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    private final MigrationsConfig config;
    private final Flyway flyway;
    private Versions versions;

    Migrations(MigrationsConfig config, Flyway flyway) {
        this.config = config;
        this.flyway = flyway;
    }

    /**
     * What this process did to the store.
     *
     * @param before the version that it found, null in an empty store
     * @param after the version that the store is at
     */
    public record Versions(String before, String after) {}

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (config.atStart() != MigrationsConfig.AtStart.IGNORE) {
            versions = bringUpToDate();
        }
    }

    /** What the start did; null where it was told to do nothing. */
    public Versions versions() {
        return versions;
    }

    /** The version that the store is at; null where it is empty. */
    public String version() {
        return number(flyway.info().current());
    }

    /** The newest version that this Casus knows. */
    public String newest() {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> !NEWER.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow()
                .getVersion();
    }

    /** What is wrong with the migrations that the store says it went through: pending, failed, changed since. */
    public List<String> problems() {
        return flyway.validateWithResult().invalidMigrations.stream()
                .map(Migrations::describe)
                .toList();
    }

    private static String describe(ValidateOutput problem) {
        return "version " + problem.version + ", " + problem.description + ": "
                + problem.errorDetails.errorMessage.lines().findFirst().orElse("");
    }

    private Versions bringUpToDate() {
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
            return new Versions(before, before);
        }
        if (config.atStart() == MigrationsConfig.AtStart.REQUIRE) {
            throw new StoreRefused((before == null ? "The store is empty" : "The store is at version " + before)
                    + "; this Casus works with version " + newest()
                    + ". Run casus migrate, or set casus.migrations.at-start=apply.");
        }
        flyway.migrate();
        return new Versions(before, version());
    }

    private static String number(MigrationInfo migration) {
        return migration == null ? null : migration.getVersion().getVersion();
    }
}
