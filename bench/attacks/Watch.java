import java.io.IOException;
import java.util.regex.Pattern;

/** Looks at a server all the while: its memory, and what it says of its health. */
final class Watch implements AutoCloseable {

    private static final int EVERY = 100;
    private static final int PATIENCE = 5_000;

    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".* ([0-9.E]+)$");

    private final Target target;
    private final Thread memory;
    private final Thread health;
    private volatile boolean over;
    private volatile long mostMemory;
    private volatile long mostHeap;
    private volatile int up;
    private volatile int down;
    private volatile int silent;

    /** Begins to look. */
    Watch(Target target) {
        this.target = target;
        memory = Thread.startVirtualThread(this::lookAtMemory);
        health = Thread.startVirtualThread(this::lookAtHealth);
    }

    private void lookAtMemory() {
        while (!over) {
            mostMemory = Math.max(mostMemory, target.memory());
            sleep();
        }
    }

    private void lookAtHealth() {
        for (int i = 0; !over; i++) {
            try (Wire wire = new Wire("127.0.0.31", target.port(), 0).patience(PATIENCE)) {
                if (wire.send(Wire.get("/q/health/live")).answer().status() == 200) {
                    up++;
                } else {
                    down++;
                }
                if (i % 10 == 0) {
                    mostHeap = Math.max(mostHeap, heap(wire.send(Wire.get("/q/metrics")).answer().text()));
                }
            } catch (IOException e) {
                silent++;
            }
            sleep();
        }
    }

    private static long heap(String metrics) {
        return (long) HEAP.matcher(metrics).results().mapToDouble(match -> Double.parseDouble(match.group(1))).sum() >> 20;
    }

    private static void sleep() {
        try {
            Thread.sleep(EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The most memory that was resident, in MB. */
    long mostMemory() {
        return mostMemory;
    }

    /** The most heap that was in use when it was looked at, in MB; 0 where nothing tells. */
    long mostHeap() {
        return mostHeap;
    }

    /** What it said of its liveness. */
    String health() {
        return up > 0 && down == 0 && silent == 0 ? "up" : up + " up, " + down + " down, " + silent + " silent";
    }

    /** Whether it said that it lives whenever it was asked. */
    boolean alwaysUp() {
        return down == 0 && silent == 0;
    }

    boolean everUp() {
        return up > 0;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        memory.join();
        health.join();
    }
}
