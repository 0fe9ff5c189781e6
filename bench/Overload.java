import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
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
            double[] times = Sent.sorted(sent.accepted);
            double[] refusals = Sent.sorted(sent.refused);
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
        line("### A %s: %,.0f answers/s without pause on %d connections%n", question.name, capacity, BUSY);
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
    private record Sent(List<Long> accepted, List<Long> refused) {
        /** In milliseconds. */
        private static double[] sorted(List<Long> times) {
            return times.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
        }
    }

    /**
     * Asks over and over. One thread does it for all connections: two hundred would take more of the processors, which the
     * server needs, than their requests do.
     *
     * @param rate requests a second over all connections; 0 for as many as are answered
     */
    private Sent send(byte[] request, int connections, double rate, double seconds) throws IOException {
        Sent sent = new Sent(new ArrayList<>(), new ArrayList<>());
        long period = rate == 0 ? 0 : (long) (connections * 1e9 / rate);
        PriorityQueue<Connection> idle = new PriorityQueue<>(Comparator.comparingLong((Connection connection) -> connection.due));
        try (Selector selector = Selector.open()) {
            List<Connection> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(new Connection(selector, i, port));
            }
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            for (int i = 0; i < connections; i++) {
                all.get(i).due = start + period * i / connections;
            }
            idle.addAll(all);
            ByteBuffer body = ByteBuffer.wrap(request);
            while (System.nanoTime() < end || idle.size() < connections) {
                for (long now = System.nanoTime(); now < end && !idle.isEmpty() && idle.peek().due <= now; now = System.nanoTime()) {
                    idle.remove().ask(body.rewind());
                }
                await(selector, idle.isEmpty() || System.nanoTime() >= end ? Long.MAX_VALUE : idle.peek().due);
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    Answer answer = connection.read();
                    if (answer != null) {
                        long now = System.nanoTime();
                        (answer == Answer.ACCEPTED ? sent.accepted : sent.refused).add(now - connection.asked);
                        connection.due = period == 0 ? now : connection.due + period;
                        idle.add(connection);
                    }
                }
                selector.selectedKeys().clear();
            }
            for (Connection connection : all) {
                connection.channel.close();
            }
        }
        return sent;
    }

    /** Until an answer comes, or the time is there; a selector alone knows milliseconds only. */
    private static void await(Selector selector, long until) throws IOException {
        long wait = until - System.nanoTime();
        if (wait > 1_000_000) {
            selector.select(Math.min(wait / 1_000_000, 100));
        } else if (selector.selectNow() == 0 && wait > 0) {
            LockSupport.parkNanos(Math.min(wait, 50_000));
            selector.selectNow();
        }
    }

    /** A refusal is one for want of capacity. */
    private enum Answer {
        ACCEPTED,
        REFUSED
    }

    /** Sends a request when it has the answer to the one before. */
    private static final class Connection {
        private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        private final SocketChannel channel;
        private ByteBuffer in = ByteBuffer.allocate(1 << 16);
        private long due;
        private long asked;

        private Connection(Selector selector, int number, int port) throws IOException {
            channel = SocketChannel.open();
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (1 + number % ADDRESSES)}), 0));
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        private void ask(ByteBuffer request) throws IOException {
            in.clear();
            asked = System.nanoTime();
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        /** What came; null where the answer is not whole yet. */
        private Answer read() throws IOException {
            if (!in.hasRemaining()) {
                in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
            }
            if (channel.read(in) < 0) {
                throw new EOFException("the server closed a connection");
            }
            int head = indexOf(HEAD_END, 0);
            if (head < 0) {
                return null;
            }
            String[] lines = new String(in.array(), 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).split("\r\n");
            if (!isWhole(lines, head + HEAD_END.length)) {
                return null;
            }
            return switch (lines[0].substring(0, "http/1.1 200".length())) {
                case "http/1.1 200" -> Answer.ACCEPTED;
                case "http/1.1 503" -> Answer.REFUSED;
                default -> throw new IOException(lines[0]);
            };
        }

        private boolean isWhole(String[] head, int body) {
            for (String header : head) {
                if (header.startsWith("content-length:")) {
                    return in.position() >= body + Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
                }
            }
            // In chunks, the last of which is empty.
            for (int at = body; ; ) {
                int end = indexOf(new byte[] {'\r', '\n'}, at);
                if (end < 0) {
                    return false;
                }
                int size = Integer.parseInt(new String(in.array(), at, end - at, StandardCharsets.US_ASCII).strip(), 16);
                at = end + 2 + size + 2;
                if (at > in.position()) {
                    return false;
                }
                if (size == 0) {
                    return true;
                }
            }
        }

        private int indexOf(byte[] sought, int from) {
            for (int at = from; at <= in.position() - sought.length; at++) {
                if (Arrays.equals(in.array(), at, at + sought.length, sought, 0, sought.length)) {
                    return at;
                }
            }
            return -1;
        }
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
