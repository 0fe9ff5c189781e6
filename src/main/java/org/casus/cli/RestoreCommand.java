package org.casus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus restore}: puts a copy in the place of the embedded store. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the embedded database. No server may run on it.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Parameters(paramLabel = "FILE", description = "What casus backup wrote.")
    private String file;

    @Option(names = "--replace", description = "Replace the database that is there. What it holds is lost.")
    private boolean replace;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            defaultValue = "",
            description = "A file whose first line is the password of the database that was backed up;"
                    + " only of one for which somebody had set it.")
    private String passwordFile;

    @Override
    public Integer call() {
        System.setProperty("quarkus.datasource.jdbc.initial-size", "0"); // it replaces the file that a connection opens
        return Container.runUnmigrated(RestoreApplication.class, file, Boolean.toString(replace), passwordFile);
    }
}
