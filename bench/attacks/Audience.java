import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Subscribers who wait for changes, and do nothing else but to answer signs of life. */
final class Audience implements AutoCloseable {

    static final int SIZE = 1_000;

    private static final int ADDRESSES = 5;
    private static final int AT_A_TIME = 20;
    private static final int PATIENCE = 20_000;

    private static final String DOCUMENT = "subscription { eventChanged(filter: {country: [\"SYR\"]}) { gap cursor event { ref } } }";

    private final List<Subscriber> subscribers = new ArrayList<>();

    /** One of them. */
    private static final class Subscriber {

        private final Wire wire;
        private final WebSocketWire socket;
        private volatile boolean open = true;
        private volatile boolean answered;

        private Subscriber(int number, int port) throws IOException {
            wire = new Wire("127.0.0." + (101 + number % ADDRESSES), port, 0).patience(PATIENCE);
            socket = wire.webSocket("X-Forwarded-For: 127.0.0." + (101 + number % ADDRESSES) + "\r\n").init();
            socket.subscribe("1", DOCUMENT);
            wire.patience(0);
            Thread.startVirtualThread(this::listen);
        }

        private void listen() {
            try {
                while (open) {
                    WebSocketWire.Frame frame = socket.read();
                    if (frame.kind() == WebSocketWire.PING) {
                        socket.pong(frame.payload());
                    } else if (frame.kind() == WebSocketWire.CLOSE || frame.text().contains("\"error\"")) {
                        open = false;
                    } else {
                        answered |= frame.text().contains("pong");
                    }
                }
            } catch (IOException e) {
                open = false;
            }
        }

        private void ask() {
            answered = false;
            try {
                socket.text("{\"type\":\"ping\"}");
            } catch (IOException e) {
                open = false;
            }
        }

        private boolean isThere() {
            return open && answered;
        }
    }

    /** Has all of them subscribe, those who went before again, and whoever is turned away by a server that is busy. */
    void gather(Target target) throws InterruptedException {
        subscribers.removeIf(subscriber -> !subscriber.open);
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        while (subscribers.size() < SIZE && System.nanoTime() < end) {
            Semaphore places = new Semaphore(AT_A_TIME);
            for (int i = subscribers.size(); i < SIZE; i++) {
                int number = i;
                places.acquire();
                Thread.startVirtualThread(() -> {
                    subscribe(number, target);
                    places.release();
                });
            }
            places.acquire(AT_A_TIME);
        }
    }

    private void subscribe(int number, Target target) {
        try {
            Subscriber subscriber = new Subscriber(number, target.port());
            synchronized (subscribers) {
                subscribers.add(subscriber);
            }
        } catch (IOException turnedAway) {
            // The next round asks again.
        }
    }

    /** How many are connected still, and are answered when they ask. */
    int present(double seconds) throws InterruptedException {
        subscribers.forEach(subscriber -> Thread.startVirtualThread(subscriber::ask));
        Thread.sleep(100); // until all have asked
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end && subscribers.stream().anyMatch(one -> one.open && !one.answered)) {
            Thread.sleep(20);
        }
        return (int) subscribers.stream().filter(Subscriber::isThere).count();
    }

    /** All leave. */
    @Override
    public void close() {
        subscribers.forEach(subscriber -> subscriber.wire.close());
        subscribers.clear();
    }
}
