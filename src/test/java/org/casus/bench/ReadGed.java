package org.casus.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import org.casus.dataset.CountryTable;
import org.casus.dataset.InputFile;
import org.casus.dataset.ucdp.GedReader;

/**
 * Measures how fast UCDP GED files are read, on one thread and with nothing stored: {@code ReadGed TIMES FILE...}. The
 * first time is a cold start's, the last ones are those of a warm server. The CPU time of the reading thread is what to
 * compare on a machine that others use too.
 */
final class ReadGed {

    private ReadGed() {}

    public static void main(String[] arguments) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        for (int time = 1; time <= Integer.parseInt(arguments[0]); time++) {
            Map<String, Integer> issues = new TreeMap<>();
            long rows = 0;
            long events = 0;
            long best = 0;
            long started = System.nanoTime();
            long cpuStarted = threads.getCurrentThreadCpuTime();
            for (int i = 1; i < arguments.length; i++) {
                try (var input = InputFile.open(arguments[i]);
                        var reader = new GedReader(input, CountryTable.of(gw -> "ZZZ"))) {
                    for (var event = reader.next(
                                    issue -> issues.merge(issue.severity() + " " + issue.kind(), 1, Integer::sum));
                            event != null;
                            event = reader.next(
                                    issue -> issues.merge(issue.severity() + " " + issue.kind(), 1, Integer::sum))) {
                        events++;
                        best += event.toll().best();
                    }
                    rows += reader.rowsRead();
                    input.sha256();
                }
            }
            double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpuStarted) / 1e9;
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    "%2d: %,d rows, %,d events, best %,d in %.3f s: %,.0f rows/s, %,.0f by the thread's CPU time; %s%n",
                    time, rows, events, best, seconds, rows / seconds, rows / cpuSeconds, issues);
        }
    }
}
