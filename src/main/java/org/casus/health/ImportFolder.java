package org.casus.health;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.dataset.intake.ImportConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The import folder, where one is configured, can be read. A server without it still answers: a matter of wellness. */
@Wellness
@Singleton
final class ImportFolder implements HealthCheck {

    private final Optional<Path> folder;

    ImportFolder(ImportConfig config) {
        this.folder = config.folder();
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("import-folder");
        if (folder.isEmpty()) {
            return response.up().withData("folder", "none").build();
        }
        Path path = folder.get();
        return response.status(Files.isDirectory(path) && Files.isReadable(path))
                .withData("folder", path.toString())
                .build();
    }
}
