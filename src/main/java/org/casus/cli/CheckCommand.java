package org.casus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casus check}: looks a store through. A server may run on it. */
@Command(
        name = "check",
        description = "Looks the store through and changes nothing. Ends with 0 where all is well, with 3 where not.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        System.setProperty("casus.migrations.at-start", "ignore");
        return Container.run(CheckApplication.class);
    }
}
