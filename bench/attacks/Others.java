import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Clients who mean no harm: from eight addresses, fifty requests a second, whether those before are answered or
 * not. Most ask for a page, half of these with an API key; some ask for a small export or open a WebSocket.
 */
final class Others implements AutoCloseable {

    private static final int ADDRESSES = 8;
    private static final int A_SECOND = 50;

    /** One request in so many is an export, and one a new subscriber. */
    private static final int SELDOM = 20;

    /** So many requests of one address wait for their answers at most; the next one has failed. */
    private static final int PENDING = 60;

    /** In ms. */
    private static final int PATIENCE = 10_000;

    private static final String PAGE =
            "{ events(first: 50) { nodes { ref title start place { name } participations { side actor { name } } } } }";

    /** What is asked. */
    enum Kind {
        PAGE,
        EXPORT,
        SUBSCRIPTION
    }

    /** One request. */
    private static final class Request {
        private final Kind kind;
        private final long at = System.nanoTime();
        private volatile long took;
        private volatile boolean accepted;

        private Request(Kind kind) {
            this.kind = kind;
        }

        private void ended(boolean well) {
            took = System.nanoTime() - at;
            accepted = well;
        }

        /** In ms. */
        private double time() {
            return accepted ? took / 1e6 : Double.POSITIVE_INFINITY;
        }
    }

    /**
     * What came of the requests of some time.
     *
     * @param p99 of pages, in ms; infinite where more than one in a hundred was not answered 200
     * @param share of those answered 200
     * @param worst the kind that fared worst
     * @param worstShare its share
     */
    record Fared(double p99, double share, Kind worst, double worstShare) {}

    /** The connections of one address. */
    private static final class Client {
        private final Deque<Wire> free = new ArrayDeque<>();
        private int pending;

        private synchronized boolean begin() {
            return pending < PENDING && ++pending > 0;
        }

        private synchronized Wire take() {
            return free.poll();
        }

        private synchronized void end(Wire usable) {
            pending--;
            if (usable != null) {
                free.push(usable);
            }
        }
    }

    private final Target target;
    private final Client[] clients = new Client[ADDRESSES];
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private int count;

    /** Begins to ask. */
    Others(Target target) {
        this.target = target;
        Arrays.setAll(clients, i -> new Client());
        clock.scheduleAtFixedRate(this::tick, 0, 1_000_000 / A_SECOND, TimeUnit.MICROSECONDS);
    }

    private void tick() {
        int number = count++;
        Kind kind = number % SELDOM == 0 ? Kind.EXPORT : number % SELDOM == 10 ? Kind.SUBSCRIPTION : Kind.PAGE;
        // The seldom ones come from each address in turn, too.
        int address = (number + number / SELDOM) % ADDRESSES;
        Request request = new Request(kind);
        requests.add(request);
        if (clients[address].begin()) {
            Thread.startVirtualThread(() -> ask(request, address));
        }
    }

    private void ask(Request request, int address) {
        Client client = clients[address];
        Wire wire = request.kind == Kind.SUBSCRIPTION ? null : client.take();
        boolean used = wire != null;
        try {
            if (wire == null) {
                wire = new Wire("127.0.0." + (11 + address), target.port(), 0).patience(PATIENCE);
            }
            if (request.kind == Kind.SUBSCRIPTION) {
                wire.webSocket(who(address)).init();
                request.ended(true);
                wire.close();
                wire = null;
            } else {
                int status = wire.send(request.kind == Kind.PAGE ? page(address) : export(address)).answer().status();
                request.ended(status == 200);
                if (status != 200) { // it may be closed, too
                    wire.close();
                    wire = null;
                }
            }
        } catch (IOException e) {
            request.ended(false);
            if (wire != null) {
                wire.close();
                wire = null;
            }
        } finally {
            client.end(wire);
        }
    }

    /** Behind proxies, each is who its address says. */
    private static String who(int address) {
        return "X-Forwarded-For: 127.0.0." + (11 + address) + "\r\n";
    }

    private String page(int address) {
        String key = address % 2 == 0 ? "Authorization: Bearer " + target.keys().reader() + "\r\n" : "";
        return Wire.ask(PAGE).replace("Host:", who(address) + key + "Host:");
    }

    private static String export(int address) {
        return Wire.get("/export/events.csv?columns=ref&columns=title&fatalities.best.from=" + (100 + address))
                .replace("Host:", who(address) + "Host:");
    }

    /** What came of all that was asked between these two moments, as {@link System#nanoTime} has them. */
    Fared fared(long from, long to) {
        List<Request> some = requests.stream().filter(request -> request.at >= from && request.at < to).toList();
        double[] times = some.stream()
                .filter(request -> request.kind == Kind.PAGE)
                .mapToDouble(Request::time)
                .sorted()
                .toArray();
        double worstShare = 1;
        Kind worst = Kind.PAGE;
        for (Kind kind : Kind.values()) {
            double share = share(some.stream().filter(request -> request.kind == kind).toList());
            if (share < worstShare) {
                worstShare = share;
                worst = kind;
            }
        }
        return new Fared(times.length == 0 ? 0 : times[(int) (times.length * 0.99)], share(some), worst, worstShare);
    }

    private static double share(List<Request> some) {
        return some.stream().mapToInt(request -> request.accepted ? 1 : 0).average().orElse(1);
    }

    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(5, TimeUnit.SECONDS);
        for (Client client : clients) {
            for (Wire wire = client.take(); wire != null; wire = client.take()) {
                wire.close();
            }
        }
    }
}
