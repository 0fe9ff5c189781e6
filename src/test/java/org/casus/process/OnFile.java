package org.casus.process;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A server on a new file that begins with the sample. */
public final class OnFile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            return Map.of(
                    "casus.data.folder", Files.createTempDirectory("casus").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
