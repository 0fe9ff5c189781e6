package org.casus.cli;

import org.casus.graphql.Refusal;
import picocli.CommandLine.ExitCode;

/** Says on standard error why a command failed: one line, no stack trace. */
final class Failure {

    /** The exit code of a command that failed. */
    static final int EXIT = 1;

    private Failure() {}

    /** Says it, and gives the exit code. */
    static int tell(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && isWrapping(cause)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        System.err.println("casus: " + message.lines().findFirst().orElse(message));
        return EXIT;
    }

    /** Says what was wrong with what was asked, and what might have been meant; gives the exit code. */
    static int tell(Refusal refusal) {
        tell((Throwable) refusal);
        if (!refusal.nearest().isEmpty()) {
            System.err.println("casus: did you mean " + String.join(", ", refusal.nearest()) + "?");
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
