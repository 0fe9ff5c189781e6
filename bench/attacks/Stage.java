import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Where an attack is played: its connections, its time, and what it found wrong by itself. */
final class Stage implements AutoCloseable {

    /** More are never open at a time, so that the machine that plays all parts is not what breaks. */
    static final int MOST_CONNECTIONS = 900;

    private static final int CONNECTED = 5_000;

    private final Target target;
    private final double seconds;
    private final long end;
    private final Queue<Wire> wires = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> actors = new ConcurrentLinkedQueue<>();
    private final ThreadFactory threads = Thread.ofVirtual().name("attacker-", 0).factory();

    Stage(Target target, double seconds) {
        this.target = target;
        this.seconds = seconds;
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    Target target() {
        return target;
    }

    /** Whether it lasts so many seconds at least. */
    boolean lasts(double some) {
        return seconds >= some;
    }

    boolean isOver() {
        return System.nanoTime() >= end;
    }

    /** Waits, for as long as it lasts at most. */
    void pause(double seconds) throws InterruptedException {
        long nanos = Math.min((long) (seconds * 1e9), end - System.nanoTime());
        if (nanos > 0) {
            Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
        }
    }

    void rest() throws InterruptedException {
        pause(seconds);
    }

    /** The address of the attacker of this number. */
    static String address(int attacker) {
        return "127.0.1." + (attacker + 1);
    }

    /** A connection of this attacker. */
    Wire connect(int attacker) throws IOException {
        return connect(attacker, 0);
    }

    Wire connect(int attacker, int window) throws IOException {
        if (open.incrementAndGet() > MOST_CONNECTIONS) {
            open.decrementAndGet();
            throw new IOException("No more than " + MOST_CONNECTIONS + " connections");
        }
        try {
            Wire wire = new Wire(address(attacker), target.port(), window);
            wires.add(wire);
            return wire;
        } catch (IOException e) {
            open.decrementAndGet();
            throw e;
        }
    }

    /** Closes one before the others. */
    void leave(Wire wire) {
        if (wires.remove(wire)) {
            open.decrementAndGet();
            wire.close();
        }
    }

    /** What one of many does; that a connection is refused or ended is what they expect. */
    interface Actor {
        void act(int number) throws IOException, InterruptedException;
    }

    /** Has so many act, each in a thread of its own, the last one begins when this share of the time is over. */
    void cast(int number, double share, Actor actor) {
        for (int i = 0; i < number; i++) {
            int mine = i;
            Thread thread = threads.newThread(() -> {
                try {
                    pause(seconds * share * mine / number);
                    if (!isOver()) {
                        actor.act(mine);
                    }
                } catch (IOException | InterruptedException ended) {
                    // The server ended the connection, or the attack is over.
                } catch (RuntimeException e) {
                    fault("the attack failed: " + e);
                }
            });
            actors.add(thread);
            thread.start();
        }
    }

    /** Does something again and again, so many times a second at most, until it is over or the server ends it. */
    void repeat(double rate, Actor actor) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; !isOver(); i++) {
            actor.act(i);
            long ahead = start + (long) (i / rate * 1e9) - System.nanoTime();
            if (ahead > 1_000_000) {
                pause(ahead / 1e9);
            }
        }
    }

    /** Notes what the server should not have done. */
    void fault(String what) {
        if (!faults.contains(what)) {
            faults.add(what);
        }
    }

    Queue<String> faults() {
        return faults;
    }

    /** The attackers leave. */
    @Override
    public void close() throws InterruptedException {
        for (Wire wire : wires) {
            wire.close();
        }
        actors.forEach(Thread::interrupt);
        for (Thread actor : actors) {
            actor.join(CONNECTED);
        }
        wires.forEach(Wire::close);
    }
}
