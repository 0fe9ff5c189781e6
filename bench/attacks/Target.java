import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, that is to be attacked. */
final class Target implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    private static final int STARTS_WITHIN = 90_000;

    private static final int MOST_OF_LOG = 1 << 20;

    private final Process process;
    private final Path log;
    private final int port;
    private final Keys keys;

    /** API keys that work, by what their roles may do. */
    record Keys(String reader, String editor) {}

    /** Starts one on a store that has the keys, and waits until it listens. */
    Target(Build build, Path data, Keys keys, Map<String, String> settings) throws IOException, InterruptedException {
        this.keys = keys;
        Map<String, String> all = new HashMap<>(settings);
        all.put("CASUS_DATA_FOLDER", data.toString());
        all.put("CASUS_SAMPLE_LOAD", "false");
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", "0");
        log = Files.createTempFile("casus-attack", ".log");
        process = build.process(all).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // where this program is ended early
        port = awaitPort();
    }

    private int awaitPort() throws IOException, InterruptedException {
        for (long end = System.currentTimeMillis() + STARTS_WITHIN; process.isAlive() && System.currentTimeMillis() < end; ) {
            Matcher matcher = PORT.matcher(log(0));
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
            Thread.sleep(20);
        }
        process.destroyForcibly();
        throw new IOException("The server did not start:\n" + log(0));
    }

    int port() {
        return port;
    }

    Keys keys() {
        return keys;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How many bytes it has logged. */
    long logged() {
        return log.toFile().length();
    }

    /** What it has logged from this byte on; the beginning of it where that is much. */
    String log(long from) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            return new String(in.readNBytes(MOST_OF_LOG), StandardCharsets.ISO_8859_1);
        }
    }

    /** Its resident memory in MB; 0 once it has ended. */
    long memory() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }

    /** Ends it in order, and otherwise where it hangs. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Files.delete(log);
    }
}
