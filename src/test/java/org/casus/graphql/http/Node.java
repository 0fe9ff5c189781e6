package org.casus.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the scripts in {@code src/test/node}, which check the server by the packages that its clients use. */
public final class Node {

    private static final Path FOLDER = Path.of("src/test/node");

    private Node() {}

    /** Runs one to its end, and gives its output; where Node.js or the packages are not there, the test is skipped. */
    public static String run(String script, String... arguments) throws IOException, InterruptedException {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node"))),
                "There is no node: install Node.js 20");
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules")),
                "The packages are not there: run npm ci in " + FOLDER);
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
