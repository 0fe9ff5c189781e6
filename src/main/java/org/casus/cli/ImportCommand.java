package org.casus.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus import}: imports one file. A server may run on the same store. */
@Command(
        name = "import",
        description =
                "Imports a file. The same file once more changes nothing; a newer release brings events up to date.")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "The file's format: ucdp-ged.")
    private String format;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "CSV, plain or packed with gzip or ZIP; - reads standard input.")
    private String file;

    @Option(
            names = "--release",
            required = true,
            paramLabel = "VERSION",
            description = "The publisher's version, such as 21.1.")
    private String release;

    @Option(
            names = "--complete",
            description = "The file is the whole release: events of the dataset that it does not have are removed.")
    private boolean complete;

    @Option(names = "--dry-run", description = "Store nothing; say what would change.")
    private boolean dryRun;

    @Override
    public Integer call() {
        // A command must not take the port of a server that runs beside it, nor import that server's folder; and what
        // is imported into an empty store is to be alone in it.
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("casus.import.at-start", "false");
        System.setProperty("casus.changes.watch", "false");
        System.setProperty("casus.sample.load", "false");
        System.setProperty("quarkus.log.level", "WARN");
        System.setProperty("quarkus.log.console.stderr", "true");
        int[] exit = {CommandLine.ExitCode.SOFTWARE};
        Quarkus.run(
                ImportApplication.class,
                (code, failure) -> exit[0] = failure == null ? code : Failure.tell(failure),
                format,
                file,
                release,
                Boolean.toString(complete),
                Boolean.toString(dryRun));
        return exit[0];
    }
}
