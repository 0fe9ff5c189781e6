package org.casus.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine.ExitCode;

/** How a command runs that sees to the store as it is: nothing is served, imported, migrated or loaded. */
final class StoreCommand {

    private StoreCommand() {}

    static int run(Class<? extends QuarkusApplication> command, String... arguments) {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
        System.setProperty("casus.import.at-start", "false");
        System.setProperty("casus.sample.load", "false");
        System.setProperty("quarkus.log.level", "WARN");
        System.setProperty("quarkus.log.console.stderr", "true");
        int[] exit = {ExitCode.SOFTWARE};
        Quarkus.run(command, (code, failure) -> exit[0] = failure == null ? code : Failure.tell(failure), arguments);
        return exit[0];
    }
}
