package org.casus.cli;

import io.smallrye.config.ConfigValidationException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.graphql.error.Refusal;
import org.casus.telemetry.Printable;
import picocli.CommandLine.ExitCode;

/** Says on standard error why a command failed: one line, no stack trace; one for each setting that is wrong. */
final class Failure {

    /** The exit code of a command that failed. */
    static final int EXIT = 1;

    /** What stands in a complaint about a setting for whoever wrote its reader. */
    private static final Pattern INNER = Pattern.compile("(?:[a-z]+\\.)+[A-Z]\\w+: |SRCFG\\d+: ");

    private Failure() {}

    /** Says it, and gives the exit code. */
    static int tell(Throwable failure) {
        Optional<String> notListening = NotListening.of(failure);
        if (notListening.isPresent()) {
            System.err.println("casus: " + notListening.get());
            return EXIT;
        }
        Throwable cause = failure;
        while (cause.getCause() != null && isWrapping(cause)) {
            cause = cause.getCause();
        }
        if (cause instanceof ConfigValidationException settings) {
            for (int i = 0; i < settings.getProblemCount(); i++) {
                System.err.println(
                        "casus: " + Printable.of(setting(settings.getProblem(i).getMessage())));
            }
            return EXIT;
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        System.err.println("casus: " + Printable.of(message.lines().findFirst().orElse(message)));
        return EXIT;
    }

    private static String setting(String complaint) {
        return INNER.matcher(complaint)
                .replaceAll("")
                .replace(" threw an Exception whilst being converted", " is wrong:");
    }

    /** Says what was wrong with what was asked, and what might have been meant; gives the exit code. */
    static int tell(Refusal refusal) {
        tell((Throwable) refusal);
        if (!refusal.nearest().isEmpty()) {
            System.err.println("casus: did you mean " + Printable.of(String.join(", ", refusal.nearest())) + "?");
        }
        return ExitCode.USAGE;
    }

    /** Whether an exception says nothing but what its cause says. */
    private static boolean isWrapping(Throwable failure) {
        return failure.getMessage() == null
                || failure.getMessage().contains(failure.getCause().toString())
                || failure.getMessage().startsWith("Failed to start");
    }
}
