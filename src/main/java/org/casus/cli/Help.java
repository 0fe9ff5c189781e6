package org.casus.cli;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class Help {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean asked;
}
