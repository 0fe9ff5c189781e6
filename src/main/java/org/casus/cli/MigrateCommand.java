package org.casus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casus migrate}: brings the store up to date, as a start does, and says so. */
@Command(name = "migrate", description = "Brings an older store up to date. A start does so too, unless told not to.")
final class MigrateCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        System.setProperty("casus.migrations.at-start", "apply");
        return Container.run(MigrateApplication.class);
    }
}
