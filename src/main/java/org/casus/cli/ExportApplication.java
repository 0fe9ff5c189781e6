package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.casus.export.About;
import org.casus.export.FileExports;
import org.casus.graphql.error.Refusal;
import org.casus.telemetry.Printable;
import picocli.CommandLine.ExitCode;

/** What {@code casus export} does once the container is there: its arguments are a name, a file or "", parameters. */
@Dependent
public class ExportApplication implements QuarkusApplication {

    private final FileExports exports;

    ExportApplication(FileExports exports) {
        this.exports = exports;
    }

    @Override
    public int run(String... args) throws IOException {
        List<String> parameters = Arrays.asList(args).subList(2, args.length);
        try {
            tell(write(args[0], parameters, args[1].isEmpty() ? null : Path.of(args[1])));
            return ExitCode.OK;
        } catch (Refusal refusal) {
            return Failure.tell(refusal);
        } catch (FileSystemException e) {
            return Failure.tell(new IOException(
                    "cannot write " + e.getFile() + ": " + e.getClass().getSimpleName(), e));
        }
    }

    private About write(String name, List<String> parameters, Path file) throws IOException {
        // Not System.out, which swallows errors: a pipe that is closed must end the export.
        try (ProgressLine progress = new ProgressLine(System.err);
                OutputStream standard = new FileOutputStream(FileDescriptor.out)) {
            return exports.write(name, parameters, file, standard, progress::on);
        }
    }

    /** Says on standard error what standard output has no place for. */
    private static void tell(About about) {
        if (about == null) {
            return;
        }
        System.err.printf(Locale.ROOT, "%,d rows, data version %d.%n", about.rows(), about.version());
        if (about.licences().size() > 1) {
            System.err.println("Several licences hold: " + Printable.of(String.join("; ", about.licences())));
        } else {
            about.licences().forEach(licence -> System.err.println("Licence: " + Printable.of(licence)));
        }
        about.citations().forEach(citation -> System.err.println("Cite: " + Printable.of(citation)));
    }
}
