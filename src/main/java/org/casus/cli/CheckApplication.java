package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.Locale;
import org.casus.event.check.StoreCheck;
import org.casus.telemetry.Printable;
import picocli.CommandLine.ExitCode;

/** What {@code casus check} does once the container is there. */
@Dependent
public class CheckApplication implements QuarkusApplication {

    /** The exit code for a store that was looked through and is not sound. */
    static final int UNSOUND = 3;

    private final StoreCheck check;

    CheckApplication(StoreCheck check) {
        this.check = check;
    }

    @Override
    public int run(String... args) throws SQLException {
        StoreCheck.Outcome outcome = check.run();
        if (outcome.version() == null) {
            System.err.println("casus: The store is empty: no Casus has been started on it yet.");
            return ExitCode.SOFTWARE;
        }
        System.out.println("The store is at version " + outcome.version() + ".");
        outcome.counts()
                .forEach((table, rows) -> System.out.println(String.format(Locale.ROOT, "  %-19s %,12d", table, rows)));
        if (outcome.importing()) {
            System.out.println("An import is running: what it has not finished yet was not looked at.");
        }
        outcome.findings().forEach(finding -> System.out.println(Printable.of(finding)));
        if (!outcome.findings().isEmpty()) {
            return UNSOUND;
        }
        System.out.println(outcome.rules() + " rules hold.");
        return ExitCode.OK;
    }
}
