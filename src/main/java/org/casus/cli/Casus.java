package org.casus.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code casus} command. Without a subcommand it serves. Exit codes: 0 done, 1 failed, 2 called wrongly. */
@QuarkusMain
@Command(
        name = "casus",
        description = "Stores conflict-event data and answers questions about them over GraphQL.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Casus.Serve.class,
            ImportCommand.class,
            ExportCommand.class,
            LinkCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MigrateCommand.class,
            CheckCommand.class,
            KeysCommand.class,
            HealthCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Settings come from config/application.properties and from the environment, such as CASUS_DATA_FOLDER."
        })
public final class Casus implements Callable<Integer> {

    /** The calls that start a server, which are understood without a look at all commands and their options first. */
    private static final Set<List<String>> SERVES = Set.of(List.of(), List.of("serve"));

    /** Runs the command and ends the process with its exit code. */
    public static void main(String... args) {
        if (SERVES.contains(List.of(args))) {
            System.exit(serve());
        }
        System.exit(new CommandLine(new Casus())
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.tell(failure))
                .execute(args));
    }

    @Override
    public Integer call() {
        return serve();
    }

    @Command(name = "serve", description = "Starts the server (what casus does without a command).")
    static final class Serve implements Callable<Integer> {

        @CommandLine.Mixin
        private Help help;

        @Override
        public Integer call() {
            return serve();
        }
    }

    private static int serve() {
        int[] exit = new int[1];
        Termination.handle();
        Quarkus.run(null, (code, failure) -> exit[0] = failure == null ? code : Failure.tell(failure));
        return exit[0];
    }
}
