package org.casus.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine.ExitCode;

/** Runs what a command does within the container: on the store, without the server. */
final class Container {

    private Container() {}

    /**
     * Starts the container, has it do the work, and ends it.
     *
     * @param work a bean
     * @param arguments what it is told
     * @return the exit code
     */
    static int run(Class<? extends QuarkusApplication> work, String... arguments) {
        // A command must not take the port of a server that runs beside it, nor import that server's folder; and what
        // is imported into an empty store is to be alone in it.
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("casus.import.at-start", "false");
        System.setProperty("casus.changes.watch", "false");
        System.setProperty("casus.sample.load", "false");
        System.setProperty("quarkus.log.level", "WARN");
        System.setProperty("quarkus.log.console.stderr", "true");
        int[] exit = {ExitCode.SOFTWARE};
        Quarkus.run(work, (code, failure) -> exit[0] = failure == null ? code : Failure.tell(failure), arguments);
        return exit[0];
    }

    /**
     * The same for a command that takes the store as it is: an older one is not brought up to date. It reads no
     * entities, and does not wait for Hibernate.
     */
    static int runUnmigrated(Class<? extends QuarkusApplication> work, String... arguments) {
        System.setProperty("quarkus.hibernate-orm.active", "false");
        System.setProperty("casus.migrations.at-start", "ignore");
        return run(work, arguments);
    }
}
