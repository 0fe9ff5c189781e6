package org.casus.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.casus.dataset.intake.ImportProgress;

/** Shows how far an import is: on a terminal a bar in one line, elsewhere a line every few seconds. */
final class ProgressLine implements ImportProgress, AutoCloseable {

    /** Nanoseconds between two lines where the output is kept, as in a log. */
    private static final long LINE_EVERY = 5_000_000_000L;

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private long told = System.nanoTime();
    private boolean open;

    ProgressLine(PrintStream out) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    @Override
    public void on(long rows, double share) {
        if (terminal) {
            out.print("\r" + line(rows, share));
            out.flush();
            open = true;
        } else if (System.nanoTime() - told >= LINE_EVERY) {
            out.println(line(rows, share));
            told = System.nanoTime();
        }
    }

    /** Ends the bar's line, so that what is printed next begins a new one. */
    @Override
    public void close() {
        if (open) {
            out.println();
            open = false;
        }
    }

    private String line(long rows, double share) {
        String done = String.format(Locale.ROOT, "%,d rows", rows);
        if (Double.isNaN(share)) {
            return done;
        }
        String percent = String.format(Locale.ROOT, "%3.0f %%", share * 100);
        if (!terminal) {
            return percent + "  " + done;
        }
        int filled = (int) Math.round(share * WIDTH);
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + percent + "  " + done;
    }
}
