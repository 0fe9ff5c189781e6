package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import org.casus.store.Migrations;
import picocli.CommandLine.ExitCode;

/** What {@code casus migrate} says once the start of the container has done it. */
@Dependent
public class MigrateApplication implements QuarkusApplication {

    private final Migrations migrations;

    MigrateApplication(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public int run(String... args) {
        Migrations.StoreVersions versions = migrations.versions();
        if (versions.before() == null) {
            System.out.println("The store was empty, and is at version " + versions.after() + " now.");
        } else if (versions.before().equals(versions.after())) {
            System.out.println("The store is at version " + versions.after() + " already.");
        } else {
            System.out.println(
                    "Migrated the store from version " + versions.before() + " to version " + versions.after() + ".");
        }
        return ExitCode.OK;
    }
}
