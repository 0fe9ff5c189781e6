package org.casus.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** What the build made, the native executable or else the JAR, run as an operator runs it: in a process of its own. */
final class Executable {

    /** In seconds, and far more than anything here takes: a process that hangs is to fail its test, not the build. */
    private static final int PATIENCE = 120;

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Executable() {}

    /** How a process ended. */
    record Ended(int exit, String out, String err) {}

    /** Whether the build made a native executable. */
    static boolean isNative() {
        return artifact().getProperty("type").equals("native");
    }

    /** The native executable, or the folder with the JAR and its libraries. */
    static String path() {
        Path path = TARGET.resolve(artifact().getProperty("path"));
        return (isNative() ? path : path.getParent()).toString();
    }

    /** Runs a command to its end. */
    static Ended run(Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile("casus", ".out");
            Path err = Files.createTempFile("casus", ".err");
            Process process = builder(environment, arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            int exit = exit(process);
            Ended ended = new Ended(exit, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit code of a process that is about to end. */
    static int exit(Process process) {
        try {
            if (process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new AssertionError("The process did not end: " + process.info());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process with nothing of this one's own settings but these. */
    static ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        String path = TARGET.resolve(artifact().getProperty("path")).toString();
        if (!isNative()) {
            // Many short processes: the quick compiler alone halves what their starts take.
            command.addAll(List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-jar"));
        }
        command.add(path);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CASUS_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static Properties artifact() {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(TARGET.resolve("quarkus-artifact.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("These tests come after the package phase: ./mvnw verify", e);
        }
        return properties;
    }
}
