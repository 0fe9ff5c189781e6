package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.casus.dataset.RowFilter;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.intake.ImportReport;
import org.casus.dataset.intake.ImportRunner;
import picocli.CommandLine.ExitCode;

/**
 * What {@code casus import} does once the container is there; its arguments are those of {@link ImportJob}, the
 * filter's last. When the process is told to end, the present chunk is committed first, and the store is closed after
 * that.
 */
@ApplicationScoped
public class ImportApplication implements QuarkusApplication {

    private final ImportRunner runner;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean stopping;

    ImportApplication(ImportRunner runner) {
        this.runner = runner;
    }

    @Override
    public int run(String... args) {
        ImportJob job = new ImportJob(
                args[0],
                args[1],
                args[2].isEmpty() ? null : args[2],
                new RowFilter(set(args[5]), set(args[6]), Integer.parseInt(args[7])),
                Boolean.parseBoolean(args[3]),
                Boolean.parseBoolean(args[4]));
        try {
            if (!job.format().equals(ImportJob.AUTO)) {
                ImportRunner.release(runner.format(job.format()), job.release());
            }
        } catch (ImportRefused e) {
            Failure.tell(e);
            return ExitCode.USAGE;
        }
        running = true;
        try {
            System.out.print(ReportText.of(run(job)));
            return ExitCode.OK;
        } catch (ImportRefused e) {
            return Failure.tell(e);
        } finally {
            running = false;
            ended.countDown();
        }
    }

    private static Set<String> set(String list) {
        return list.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(list.split(",")));
    }

    /** Waits for the import to stop: on its way out, and with its own exit code, the process closes the store. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (running) {
            ended.await();
        }
    }

    private ImportReport run(ImportJob job) {
        try (ProgressLine progress = new ProgressLine(System.err)) {
            return runner.run(job, (rows, share) -> {
                progress.on(rows, share);
                if (stopping && !(share >= 1)) {
                    throw new ImportRefused(
                            "The import was stopped after %,d rows; the same import once more finishes it."
                                    .formatted(rows));
                }
            });
        }
    }
}
