package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.intake.ImportReport;
import org.casus.dataset.intake.ImportRunner;
import picocli.CommandLine.ExitCode;

/**
 * What {@code casus import} does once the container is there; its arguments are those of {@link ImportJob}, in order.
 */
@Dependent
public class ImportApplication implements QuarkusApplication {

    private final ImportRunner runner;

    ImportApplication(ImportRunner runner) {
        this.runner = runner;
    }

    @Override
    public int run(String... args) {
        ImportJob job =
                new ImportJob(args[0], args[1], args[2], Boolean.parseBoolean(args[3]), Boolean.parseBoolean(args[4]));
        try {
            runner.format(job.format()).kindOf(job.release());
        } catch (ImportRefused e) {
            Failure.tell(e);
            return ExitCode.USAGE;
        }
        try {
            System.out.print(ReportText.of(run(job)));
            return ExitCode.OK;
        } catch (ImportRefused e) {
            return Failure.tell(e);
        }
    }

    private ImportReport run(ImportJob job) {
        try (ProgressLine progress = new ProgressLine(System.err)) {
            return runner.run(job, progress);
        }
    }
}
