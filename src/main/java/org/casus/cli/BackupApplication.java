package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.casus.store.Administration;
import org.casus.store.Backup;
import org.casus.store.StoreConfig;
import org.casus.store.StoreDriver;
import picocli.CommandLine.ExitCode;

/** What {@code casus backup FILE} does once the container is there. */
@Dependent
public class BackupApplication implements QuarkusApplication {

    private final Administration administration;
    private final StoreConfig config;

    BackupApplication(Administration administration, StoreConfig config) {
        this.administration = administration;
        this.config = config;
    }

    @Override
    public int run(String... args) throws IOException {
        Path file = Path.of(args[0]).toAbsolutePath();
        var source = StoreDriver.h2File(config.url());
        if (source.isEmpty()) {
            System.err.println("casus: the database is no file of Casus; PostgreSQL is copied by its own tools: "
                    + "pg_dump --format=custom for its contents, pg_basebackup for the whole server.");
            return Failure.EXIT;
        }
        if (!Files.exists(source.get())) {
            System.err.println("casus: there is no database at " + source.get() + ".");
            return Failure.EXIT;
        }
        try {
            Backup.write(administration, config, file);
        } catch (Backup.Refused e) {
            return Failure.tell(e);
        }
        System.out.printf(Locale.ROOT, "Wrote %s, %.1f MB.%n", file, Files.size(file) / 1e6);
        return ExitCode.OK;
    }
}
