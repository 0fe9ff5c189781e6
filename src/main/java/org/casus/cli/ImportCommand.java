package org.casus.cli;

import java.util.concurrent.Callable;
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
        return Container.run(
                ImportApplication.class, format, file, release, Boolean.toString(complete), Boolean.toString(dryRun));
    }
}
