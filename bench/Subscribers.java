import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subscribes many to the changes of a running server, has an editor record events, and writes as a table how long it took
 * until each subscriber had each change that concerns it: {@code java bench/Subscribers.java PORT PID KEY SECONDS}.
 * {@code bench/subscribers} calls it.
 *
 * <p>Each subscriber has a WebSocket of its own. The clock of a change starts before the request that records it is sent,
 * so what is measured includes the write.
 */
final class Subscribers {

    private static final int SUBSCRIBERS = 1_000;
    private static final int ADDRESSES = 8;
    private static final int CHANGES_A_SECOND = 100;

    /** So many events are recorded by one request. */
    private static final int EVENTS_A_REQUEST = 10;

    private static final List<String> COUNTRIES = List.of(
            "AFG", "AGO", "ARG", "BDI", "BEN", "BFA", "BGD", "BOL", "BRA", "CAF", "CHL", "CIV", "CMR", "COD", "COG", "COL", "DZA",
            "ECU", "EGY", "ERI", "ETH", "GHA", "GIN", "GTM", "HND", "HTI", "IDN", "IND", "IRN", "IRQ", "ISR", "JOR", "KEN", "LBN",
            "LBR", "LBY", "LKA", "MAR", "MEX", "MLI", "MMR", "MOZ", "NER", "NGA", "NPL", "PAK", "PER", "PHL", "SDN", "SYR");

    private static final Pattern REF = Pattern.compile("\"ref\":\"desk:bench-(\\d+)\"");

    private final int port;
    private final long pid;
    private final String key;
    private final int seconds;
    private final List<HttpClient> clients = new ArrayList<>();
    private final Map<Integer, Long> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final LongAdder gaps = new LongAdder();
    private final LongAdder wrong = new LongAdder();

    private Subscribers(int port, long pid, String key, int seconds) throws Exception {
        this.port = port;
        this.pid = pid;
        this.key = key;
        this.seconds = seconds;
        for (int i = 0; i < ADDRESSES; i++) {
            clients.add(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName("127.0.0." + (i + 1)))
                    .build());
        }
    }

    public static void main(String[] arguments) throws Exception {
        new Subscribers(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), arguments[2], Integer.parseInt(arguments[3]))
                .measure();
        System.exit(0); // the clients' threads would keep it
    }

    private void measure() throws Exception {
        for (int i = 0; i < COUNTRIES.size(); i += EVENTS_A_REQUEST) {
            record(places(COUNTRIES.subList(i, i + EVENTS_A_REQUEST)));
        }
        if (wrong.sum() > 0) {
            throw new IllegalStateException("The places could not be recorded");
        }
        for (int i = 0; i < SUBSCRIBERS; i++) {
            subscribe(i);
        }
        while (!metrics().contains("casus_live_subscribers " + (double) SUBSCRIBERS)) {
            Thread.sleep(200);
        }
        double processor = processor();
        int requests = seconds * CHANGES_A_SECOND / EVENTS_A_REQUEST;
        CountDownLatch written = new CountDownLatch(requests);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            int request = i;
            clock.schedule(
                    () -> {
                        record(events(request));
                        written.countDown();
                    },
                    i * 1_000_000L * EVENTS_A_REQUEST / CHANGES_A_SECOND,
                    TimeUnit.MICROSECONDS);
        }
        written.await();
        double took = (System.nanoTime() - start) / 1e9;
        int expected = requests * EVENTS_A_REQUEST * SUBSCRIBERS / COUNTRIES.size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (times.size() < expected && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        processor = (processor() - processor) / took;
        long[] all = times.stream().mapToLong(Long::longValue).sorted().toArray();
        long within = Arrays.stream(all).filter(time -> time <= 1_000_000_000L).count();
        System.out.printf(
                Locale.ROOT,
                "| subscribers | filters | changes a second | deliveries a second | delivered | within 1 s | median | p99 | longest | gaps | processor | memory |%n"
                        + "|---|---|---|---|---|---|---|---|---|---|---|---|%n"
                        + "| %,d | %d | %.0f | %,.0f | %,d of %,d | %.2f %% | %.0f ms | %.0f ms | %.0f ms | %d | %.2f | %.0f MB |%n%n",
                SUBSCRIBERS,
                COUNTRIES.size(),
                requests * EVENTS_A_REQUEST / took,
                all.length / took,
                all.length,
                expected,
                100.0 * within / expected,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                all[all.length - 1] / 1e6,
                gaps.sum(),
                processor,
                memory());
        if (wrong.sum() > 0) {
            throw new IllegalStateException(wrong.sum() + " requests or messages failed");
        }
    }

    private void subscribe(int number) {
        String country = COUNTRIES.get(number % COUNTRIES.size());
        String document = "subscription { eventChanged(filter: {country: [\\\"" + country
                + "\\\"]}) { gap cursor change { action at } event { ref title start fatalities { low best high } } } }";
        WebSocket socket = clients.get(number % ADDRESSES)
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), new Listener())
                .join();
        socket.sendText("{\"type\": \"connection_init\"}", true).join();
        socket.sendText(
                        "{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \"" + document + "\"}}", true)
                .join();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            message.append(text);
            if (last) {
                long now = System.nanoTime();
                Matcher ref = REF.matcher(message);
                if (ref.find()) {
                    times.add(now - sent.get(Integer.valueOf(ref.group(1))));
                } else if (message.indexOf("\"gap\":true") >= 0) {
                    gaps.increment();
                } else if (message.indexOf("connection_ack") < 0) {
                    System.err.println(message);
                    wrong.increment();
                }
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    private static String places(List<String> some) {
        StringBuilder places = new StringBuilder();
        for (String country : some) {
            places.append("{ref: \\\"desk-place:bench-").append(country).append("\\\", name: \\\"").append(country)
                    .append("\\\", latitude: 1.5, longitude: 2.5, precision: COUNTRY, country: \\\"").append(country).append("\\\"} ");
        }
        return "sources: [{ref: \\\"source:bench\\\", kind: NGO, name: \\\"bench\\\"}] places: [" + places + "]";
    }

    private String events(int request) {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < EVENTS_A_REQUEST; i++) {
            int number = request * EVENTS_A_REQUEST + i;
            sent.put(number, System.nanoTime());
            events.append("{ref: \\\"desk:bench-").append(number).append("\\\", title: \\\"Event ").append(number)
                    .append("\\\", start: \\\"2026-01-01\\\", place: \\\"desk-place:bench-")
                    .append(COUNTRIES.get(number % COUNTRIES.size())).append("\\\"} ");
        }
        return "events: [" + events + "]";
    }

    private void record(String what) {
        String document = "mutation { recordReport(input: { report: {ref: \\\"report:bench\\\", publisher: \\\"source:bench\\\","
                + " published: \\\"2026-01-01\\\"} " + what + " }) { changes { outcome } } }";
        try {
            HttpResponse<String> answer = clients.getFirst()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                                    .header("Content-Type", "application/json")
                                    .header("Authorization", "Bearer " + key)
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + document + "\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
                System.err.println(answer.body());
                wrong.increment();
            }
        } catch (Exception e) {
            System.err.println(e);
            wrong.increment();
        }
    }

    private String metrics() throws Exception {
        return clients.getFirst()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The server's processor time so far, in seconds. */
    private double processor() {
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Its resident memory, in MB. */
    private double memory() throws Exception {
        for (String line : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }
}
