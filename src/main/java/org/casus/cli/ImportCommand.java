package org.casus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.casus.dataset.intake.ImportJob;
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

    @Parameters(
            index = "0..1",
            arity = "1..2",
            paramLabel = "[FORMAT] FILE",
            hideParamSyntax = true,
            description = {
                "The file: CSV, JSON or TSV, plain or packed with gzip or ZIP; - reads standard input.",
                "Its format is recognised from its content; where it is named, the two must agree."
            })
    private List<String> named;

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "The publisher's version, such as 21.1; needed where the publisher numbers releases.")
    private String release;

    @Option(
            names = "--country",
            split = ",",
            paramLabel = "COUNTRY",
            description = "Of GDELT, only events in these countries: names or codes.")
    private List<String> countries = List.of();

    @Option(
            names = "--root-code",
            split = ",",
            paramLabel = "CODE",
            description = "Of GDELT, only events with these CAMEO root codes, such as 18,19,20.")
    private List<String> rootCodes = List.of();

    @Option(
            names = "--min-mentions",
            paramLabel = "NUMBER",
            description = "Of GDELT, only events that were mentioned so often when they were first seen.")
    private int minMentions;

    @Option(
            names = "--complete",
            description = "The file is the whole release: events of the dataset that it does not have are removed.")
    private boolean complete;

    @Option(names = "--dry-run", description = "Store nothing; say what would change.")
    private boolean dryRun;

    @Override
    public Integer call() {
        return Container.run(
                ImportApplication.class,
                named.size() == 1 ? ImportJob.AUTO : named.getFirst(),
                named.getLast(),
                release == null ? "" : release,
                Boolean.toString(complete),
                Boolean.toString(dryRun),
                String.join(",", countries),
                String.join(",", rootCodes),
                Integer.toString(minMentions));
    }
}
