import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Casus that was built.
 *
 * @param label as the table calls it
 * @param path of the executable, or of the folder with quarkus-run.jar
 */
record Build(String label, Path path) {

    /** The heap that it gets. */
    private static final String HEAP = "-Xmx512m";

    /** What may be resident, in MB: the heap, 128 of direct buffers, and the code, which a JVM makes as it runs. */
    long mostMemory() {
        return Files.isDirectory(path) ? 900 : 720;
    }

    /** @param text {@code PATH}, or {@code LABEL=PATH} */
    static Build of(String text, String label) {
        int equals = text.indexOf('=');
        Path path = Path.of(text.substring(equals + 1)).toAbsolutePath();
        if (!Files.isRegularFile(path) && !Files.isRegularFile(path.resolve("quarkus-run.jar"))) {
            throw new IllegalArgumentException("There is neither an executable nor a folder with quarkus-run.jar at " + path);
        }
        return new Build(equals < 0 ? label : text.substring(0, equals), path);
    }

    /** A process of it, with none of this one's own settings but these. */
    ProcessBuilder process(Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isDirectory(path)) {
            String java = ProcessHandle.current().info().command().orElseThrow();
            command.addAll(List.of(java, HEAP, "-jar", path.resolve("quarkus-run.jar").toString()));
        } else {
            command.addAll(List.of(path.toString(), HEAP));
        }
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().keySet().removeIf(name -> name.startsWith("CASUS_") || name.startsWith("QUARKUS_"));
        process.environment().putAll(settings);
        return process;
    }

    /** Runs a command to its end, and gives what it prints. */
    String run(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        Process process = process(settings, arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(label + " " + String.join(" ", arguments) + " failed: " + out);
        }
        return out.strip();
    }
}
