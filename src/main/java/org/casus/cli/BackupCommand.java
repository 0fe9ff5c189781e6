package org.casus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code casus backup}: writes a copy of the embedded store, while a server and imports go on. */
@Command(name = "backup", description = "Writes a copy of the embedded database, also while a server runs on it.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Parameters(paramLabel = "FILE", description = "The ZIP file to write; it must not be there yet.")
    private String file;

    @Override
    public Integer call() {
        System.setProperty("quarkus.datasource.jdbc.initial-size", "0"); // or it would make a store where none is
        return Container.runUnmigrated(BackupApplication.class, file);
    }
}
