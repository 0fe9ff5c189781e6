package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.casus.store.Backup;
import org.casus.store.StoreDriver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.ExitCode;

/** What {@code casus backup FILE} does once the container is there. */
@Dependent
public class BackupApplication implements QuarkusApplication {

    private final DataSource store;
    private final String url;

    BackupApplication(DataSource store, @ConfigProperty(name = "casus.db.url") String url) {
        this.store = store;
        this.url = url;
    }

    @Override
    public int run(String... args) throws SQLException, IOException {
        Path file = Path.of(args[0]).toAbsolutePath();
        var source = StoreDriver.h2File(url);
        if (source.isEmpty()) {
            System.err.println("casus: the database is no file of Casus; PostgreSQL is copied by its own tools: "
                    + "pg_dump --format=custom for its contents, pg_basebackup for the whole server.");
            return Failure.EXIT;
        }
        if (!Files.exists(source.get())) {
            System.err.println("casus: there is no database at " + source.get() + ".");
            return Failure.EXIT;
        }
        try (var connection = store.getConnection()) {
            Backup.write(connection, file);
        } catch (Backup.Refused e) {
            return Failure.tell(e);
        }
        System.out.printf(Locale.ROOT, "Wrote %s, %.1f MB.%n", file, Files.size(file) / 1e6);
        return ExitCode.OK;
    }
}
