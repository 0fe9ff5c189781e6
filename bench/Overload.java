import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a running server more than it can answer, and writes what it did as a table: {@code java bench/Overload.java PORT
 * PID SECONDS}. {@code bench/overload} calls it.
 *
 * <p>Requests are sent at a rate, not one after the other's answer, as many clients send them: over 200 connections from
 * eight addresses. What the server can carry is found first, by eight connections that send without pause.
 */
final class Overload {

    private static final int CONNECTIONS = 200;
    private static final int ADDRESSES = 8;

    /** So many connections that send without pause keep two processors busy. */
    private static final int BUSY = 8;

    private static final double[] LOADS = {0.5, 0.8, 1, 2, 5, 10};

    /** What one of the table's rows holds. */
    private record Row(double load, double offered, double accepted, double refused, double[] times, double refusal, double memory) {}

    private record Question(String name, String document) {}

    private final int port;
    private final long pid;
    private final double seconds;

    private Overload(int port, long pid, double seconds) {
        this.port = port;
        this.pid = pid;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Overload overload = new Overload(
                Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), Double.parseDouble(arguments[2]));
        overload.measure(new Question(
                "page of 50 events with places and actors",
                "{ events(first: 50) { nodes { ref title start place { name } participations { side actor { name } } } } }"));
        overload.measure(new Question(
                "statistics country × month, with their rows",
                "{ statistics(groupBy: [COUNTRY, MONTH], first: 100) { nodes { keys { label country { name } } events"
                        + " fatalities { low best high } } } }"));
    }

    private void measure(Question question) throws Exception {
        String body = "{\"query\":\"" + question.document.replace("\"", "\\\"") + "\"}";
        byte[] request = ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Cache-Control: no-cache\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
        send(request, BUSY, 0, 8); // warms up
        Sent busy = send(request, BUSY, 0, seconds);
        double capacity = busy.accepted.size() / seconds;
        List<Row> rows = new ArrayList<>();
        for (double load : LOADS) {
            Sent sent = send(request, CONNECTIONS, load * capacity, seconds);
            double[] times = sent.sorted(sent.accepted);
            double[] refusals = sent.sorted(sent.refused);
            rows.add(new Row(
                    load,
                    (times.length + refusals.length) / seconds,
                    times.length / seconds,
                    refusals.length / seconds,
                    times,
                    percentile(refusals, 99),
                    memory()));
        }
        print(question, capacity, rows);
    }

    private static void print(Question question, double capacity, List<Row> rows) {
        double normal = rows.stream().filter(row -> row.load == 1).findFirst().map(row -> percentile(row.times, 99)).orElseThrow();
        line("#### A %s: %,.0f answers/s without pause on %d connections%n", question.name, capacity, BUSY);
        line("| load | offered/s | answered/s | refused/s | p50 | p99 | p99, × that at load 1 | p99 of refusals | resident |");
        line("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (Row row : rows) {
            line(
                    "| %s | %,.0f | %,.0f | %,.0f | %.1f | %.1f | %.2f | %.1f | %,.0f MB |",
                    label(row.load), row.offered, row.accepted, row.refused, percentile(row.times, 50),
                    percentile(row.times, 99), percentile(row.times, 99) / normal, row.refusal, row.memory);
        }
        line("%n```");
        double most = rows.stream().mapToDouble(row -> percentile(row.times, 99)).max().orElseThrow();
        for (Row row : rows) {
            double p99 = percentile(row.times, 99);
            line("load %4s  p99 %6.1f ms  %s", label(row.load), p99, "█".repeat((int) Math.max(1, Math.round(50 * p99 / most))));
        }
        line("```%n");
    }

    private static String label(double load) {
        return load == Math.rint(load) ? Integer.toString((int) load) : Double.toString(load);
    }

    /** Answer times in nanoseconds, of those that were let in and of those that were not. */
    private static final class Sent {
        private final List<Long> accepted = new ArrayList<>();
        private final List<Long> refused = new ArrayList<>();

        private synchronized void add(List<Long> answers, List<Long> refusals) {
            accepted.addAll(answers);
            refused.addAll(refusals);
        }

        /** In milliseconds. */
        private double[] sorted(List<Long> times) {
            return times.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
        }
    }

    /** @param rate requests a second over all connections; 0 for as many as are answered */
    private Sent send(byte[] request, int connections, double rate, double seconds) throws Exception {
        Sent sent = new Sent();
        long start = System.nanoTime() + 100_000_000L;
        long end = start + (long) (seconds * 1e9);
        List<Throwable> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    connection(sent, request, number, rate == 0 ? 0 : (long) (connections * 1e9 / rate), connections, start, end);
                } catch (IOException e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IOException(failures.size() + " connections failed", failures.getFirst());
        }
        return sent;
    }

    /** @param period nanoseconds between two requests of this connection */
    private void connection(Sent sent, byte[] request, int number, long period, int connections, long start, long end)
            throws IOException {
        List<Long> answers = new ArrayList<>();
        List<Long> refusals = new ArrayList<>();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (1 + number % ADDRESSES)}), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            long due = start + period * number / connections;
            while (due < end) {
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                long asked = System.nanoTime();
                if (asked >= end) {
                    break;
                }
                socket.getOutputStream().write(request);
                (answered(in) ? answers : refusals).add(System.nanoTime() - asked);
                due = Math.max(due + period, period == 0 ? System.nanoTime() : due + period);
            }
        }
        sent.add(answers, refusals);
    }

    /** Reads an answer: true where it is one, false where it is a refusal for want of capacity. */
    private static boolean answered(InputStream in) throws IOException {
        String status = line(in);
        int length = -1;
        boolean chunked = false;
        for (String header = line(in).toLowerCase(Locale.ROOT); !header.isEmpty(); header = line(in).toLowerCase(Locale.ROOT)) {
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
        }
        if (chunked) {
            for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
                in.skipNBytes(chunk);
                line(in);
            }
            line(in);
        } else {
            in.skipNBytes(length);
        }
        if (status.startsWith("HTTP/1.1 503")) {
            return false;
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        return true;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed a connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private double memory() throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        return Double.parseDouble(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()) / 1024;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    private static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
