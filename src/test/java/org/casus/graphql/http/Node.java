package org.casus.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the scripts in {@code src/test/node}, which check the server by the packages that its clients use. */
public final class Node {

    private static final Path FOLDER = Path.of("src/test/node");

    private static final Path PACKAGES = FOLDER.resolve("node_modules");

    private Node() {}

    /**
     * Runs one to its end, and gives its output. Where Node.js is not there, or its packages are not and cannot be
     * fetched, the test is skipped.
     */
    public static String run(String script, String... arguments) throws IOException, InterruptedException {
        assumeTrue(isThere("node"), "There is no node: install Node.js 20");
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Process process = start(command);
        String output = output(process);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Fetches the packages, unless those of this package-lock.json are there. */
    private static void install() throws IOException, InterruptedException {
        Path done = PACKAGES.resolve(".package-lock.json"); // what npm writes last
        if (Files.exists(done) && !lastModified(done).isBefore(lastModified(FOLDER.resolve("package-lock.json")))) {
            return;
        }
        if (isThere("npm")) {
            Process npm = start(List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"));
            String output = output(npm);
            assumeTrue(npm.waitFor() == 0, () -> "npm ci in " + FOLDER + " failed: " + output);
        } else {
            assumeTrue(Files.isDirectory(PACKAGES), "There is no npm to fetch the packages of " + FOLDER + " with");
        }
    }

    private static Instant lastModified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static boolean isThere(String command) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
