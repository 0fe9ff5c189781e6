package org.casus.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A data folder of its own for the server under test, with nothing in it. */
public final class NewFolder implements QuarkusTestResourceLifecycleManager {

    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("casus");
            folder.toFile().deleteOnExit(); // a server that stops late makes it once more
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("casus.data.folder", folder.toString(), "casus.db.url", TestStore.urlOf(folder));
    }

    @Override
    public void stop() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
