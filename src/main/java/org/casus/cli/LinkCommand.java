package org.casus.cli;

import java.util.concurrent.Callable;
import org.casus.event.likeness.LinkRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus link}: proposes which events of different datasets are the same. A server may run on the same store. */
@Command(
        name = "link",
        subcommands = LinkActorsCommand.class,
        description = {
            "Proposes which events of different datasets may be the same: ties them as POSSIBLY_SAME, with a score.",
            "Once more, it changes nothing. What people have said of two events holds."
        })
final class LinkCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--dataset",
            paramLabel = "DATASET",
            description = "Only pairs of which one event is of this dataset, such as acled.")
    private String dataset;

    @Option(
            names = "--least-score",
            paramLabel = "SCORE",
            description = {
                "From 0 to 1, 0.7 unless said otherwise: a pair with a lower score is not proposed.",
                "What an earlier run has proposed below it is taken back."
            })
    private double leastScore = LinkRun.LEAST_SCORE;

    @Option(names = "--dry-run", description = "Store nothing; say what would change.")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (!(leastScore >= 0 && leastScore <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--least-score is " + leastScore + "; it must be from 0 to 1.");
        }
        return Container.run(
                LinkApplication.class,
                dataset == null ? "" : dataset,
                Double.toString(leastScore),
                Boolean.toString(dryRun));
    }
}
