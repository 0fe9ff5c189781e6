package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.store.Backup;
import org.casus.store.StoreConfig;
import org.casus.store.StoreDriver;
import picocli.CommandLine.ExitCode;

/**
 * What {@code casus restore FILE} does once the container is there; the second argument is whether to replace, the
 * third the password file or "".
 */
@Dependent
public class RestoreApplication implements QuarkusApplication {

    private final StoreConfig config;

    RestoreApplication(StoreConfig config) {
        this.config = config;
    }

    @Override
    public int run(String... args) throws IOException {
        Path file = Path.of(args[0]).toAbsolutePath();
        var target = StoreDriver.h2File(config.url());
        if (target.isEmpty()) {
            System.err.println("casus: the database is no file of Casus; PostgreSQL is restored by its own tools: "
                    + "pg_restore for what pg_dump wrote.");
            return Failure.EXIT;
        }
        if (!Files.isReadable(file)) {
            System.err.println("casus: " + file + " is not there, or cannot be read.");
            return Failure.EXIT;
        }
        try {
            Optional<Path> password =
                    Optional.of(args[2]).filter(name -> !name.isEmpty()).map(Path::of);
            Backup.restore(file, Boolean.parseBoolean(args[1]), config, password);
        } catch (Backup.Refused e) {
            return Failure.tell(e);
        }
        System.out.printf("Restored %s.%n", target.get());
        return ExitCode.OK;
    }
}
