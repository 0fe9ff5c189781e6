package org.casus.cli;

import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.casus.access.AccessRole;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus keys}: makes API keys, lists them and ends them, also while a server runs on the store. */
@Command(
        name = "keys",
        description = "Makes API keys, lists them, and ends them; also while a server runs on the store.",
        subcommands = {KeysCommand.Add.class, KeysCommand.All.class, KeysCommand.Revoke.class, KeysCommand.Expire.class
        })
final class KeysCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do: add, list, revoke or expire");
    }

    /** Reads a day or an instant; a day means its beginning in UTC. */
    static final class Time implements CommandLine.ITypeConverter<OffsetDateTime> {

        @Override
        public OffsetDateTime convert(String text) {
            try {
                return OffsetDateTime.parse(text.contains("T") ? text : text + "T00:00:00Z");
            } catch (java.time.DateTimeException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + text + "' is no time; write 2027-01-31 or 2027-01-31T12:00:00Z");
            }
        }
    }

    @Command(name = "add", description = "Makes a key, and prints it: it is shown this once.")
    static final class Add implements Callable<Integer> {

        @Mixin
        private Help help;

        @Parameters(paramLabel = "NAME", description = "What it is for, or whose it is.")
        private String name;

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "What it may do: ${COMPLETION-CANDIDATES}.")
        private AccessRole role;

        @Option(
                names = "--expires",
                paramLabel = "TIME",
                converter = Time.class,
                description = "From when on it is refused, such as 2027-01-31.")
        private OffsetDateTime expires;

        @Override
        public Integer call() {
            return Container.run(
                    KeysApplication.class, "add", name, role.name(), expires == null ? "" : expires.toString());
        }
    }

    @Command(name = "list", description = "Lists all keys, without their secrets.")
    static final class All implements Callable<Integer> {

        @Mixin
        private Help help;

        @Override
        public Integer call() {
            return Container.run(KeysApplication.class, "list");
        }
    }

    @Command(name = "revoke", description = "Has a key refused from now on, for good.")
    static final class Revoke implements Callable<Integer> {

        @Mixin
        private Help help;

        @Parameters(paramLabel = "PREFIX", description = "How the key begins, such as casus_abcdefgh.")
        private String prefix;

        @Override
        public Integer call() {
            return Container.run(KeysApplication.class, "revoke", prefix);
        }
    }

    @Command(name = "expire", description = "Sets from when on a key is refused.")
    static final class Expire implements Callable<Integer> {

        @Mixin
        private Help help;

        @Parameters(paramLabel = "PREFIX", description = "How the key begins, such as casus_abcdefgh.")
        private String prefix;

        @Option(
                names = "--at",
                required = true,
                paramLabel = "TIME",
                converter = Time.class,
                description = "From when on it is refused, such as 2027-01-31.")
        private OffsetDateTime at;

        @Override
        public Integer call() {
            return Container.run(KeysApplication.class, "expire", prefix, at.toString());
        }
    }
}
