package org.casus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus export}: writes a table to a file or to standard output. A server may run on the same store. */
@Command(
        name = "export",
        description =
                "Writes events, actors, claims or figures as CSV, GeoJSON, NDJSON, XLSX or Parquet, with what to cite.",
        footer = {
            "",
            "For example: casus export events.csv country=SY dates.from=2019-01-01 --output syria.csv",
            "Parameters are those of the addresses /export/...; docs/export.md lists them."
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = {
                "A table and a format, such as events.csv, panel.csv or claims.ndjson;",
                "events.about.json for what to cite; dictionary.csv for what columns mean;",
                "records.ndjson for everything, to be imported by another Casus."
            })
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "NAME=VALUE",
            description = "What is wanted, as in an address: country=SY fatalities.best.from=10 columns=ref,start.")
    private List<String> parameters = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = {
                "Where to write; packed with gzip where it ends with .gz. FILE.about.json gets what to cite.",
                "Standard output without it."
            })
    private String output;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>();
        arguments.add(name);
        arguments.add(output == null || output.equals("-") ? "" : output);
        arguments.addAll(parameters);
        return Container.run(ExportApplication.class, arguments.toArray(String[]::new));
    }
}
