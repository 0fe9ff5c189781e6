package org.casus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casus link actors}: proposes which actors of different datasets are the same. */
@Command(
        name = "actors",
        description = {
            "Proposes which actors of different datasets may be the same: those that bear a name in common.",
            "Writes lines of the table that casus.import.actor-links names, and stores nothing: people decide."
        })
final class LinkActorsCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        return Container.run(LinkActorsApplication.class);
    }
}
