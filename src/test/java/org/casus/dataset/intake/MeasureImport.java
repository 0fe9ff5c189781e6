package org.casus.dataset.intake;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casus.dataset.ucdp.UcdpGed;
import org.casus.event.intake.ImportedEvents;
import org.casus.store.TestStore;

/**
 * Measures imports into an H2 file: {@code MeasureImport FOLDER RELEASE FILE [RELEASE FILE]...}. The first one is a
 * cold start's. Beside the clock it tells what the writing thread and the whole process took of the processor, which
 * other work on the machine does not blur.
 */
final class MeasureImport {

    private MeasureImport() {}

    public static void main(String[] arguments) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (TestStore store = TestStore.inFile(folder)) {
            var runner = new ImportRunner(
                    store.source(),
                    new ImportedEvents(store.administration(), Optional.empty()),
                    List.of(new UcdpGed(store.source())));
            for (int i = 1; i < arguments.length; i += 2) {
                long thread = threads.getCurrentThreadCpuTime();
                long all = process.getProcessCpuTime();
                var report = runner.run(
                        new ImportJob("ucdp-ged", arguments[i + 1], arguments[i], false, false), ImportProgress.SILENT);
                System.out.printf(
                        "%,d rows, %s: %.3f s, %,.0f rows/s; writer %.3f s, process %.3f s; %,d bytes%n",
                        report.rowsRead(),
                        report.tally(),
                        report.elapsed().toNanos() / 1e9,
                        report.rowsPerSecond(),
                        (threads.getCurrentThreadCpuTime() - thread) / 1e9,
                        (process.getProcessCpuTime() - all) / 1e9,
                        Files.size(folder.resolve("casus.mv.db")));
            }
        }
    }
}
