package org.casus.dataset;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Published data to test with, which is no part of the project: looked for in the folder that {@code CASUS_TEST_DATA}
 * names (a system property or an environment variable), else in {@code ../shared/data}.
 */
public final class RealFiles {

    private RealFiles() {}

    /** The file of that name; the test that asks is skipped where it is missing. */
    public static Path named(String name) {
        var folder = System.getProperty("CASUS_TEST_DATA", System.getenv("CASUS_TEST_DATA"));
        var file = Path.of(folder == null ? "../shared/data" : folder).resolve(name);
        var where = file.toAbsolutePath().normalize();
        assumeTrue(Files.isRegularFile(file), () -> "There is no real file " + where + ": set CASUS_TEST_DATA");
        return file;
    }
}
