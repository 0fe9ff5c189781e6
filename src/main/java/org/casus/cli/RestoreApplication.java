package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.casus.store.Backup;
import org.casus.store.StoreDriver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.ExitCode;

/** What {@code casus restore FILE} does once the container is there; the second argument is whether to replace. */
@Dependent
public class RestoreApplication implements QuarkusApplication {

    private final String url;
    private final Properties login = new Properties();

    RestoreApplication(
            @ConfigProperty(name = "casus.db.url") String url,
            @ConfigProperty(name = "casus.db.user") String user,
            @ConfigProperty(name = "casus.db.password") String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
    }

    @Override
    public int run(String... args) throws IOException {
        Path file = Path.of(args[0]).toAbsolutePath();
        var target = StoreDriver.h2File(url);
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
            Backup.restore(file, target.get(), Boolean.parseBoolean(args[1]), login);
        } catch (Backup.Refused e) {
            return Failure.tell(e);
        }
        System.out.printf("Restored %s.%n", target.get());
        return ExitCode.OK;
    }
}
