package org.casus.statistics.memory;

import java.time.Duration;
import java.util.List;
import org.casus.statistics.StatisticsConfig;
import org.casus.store.ReadableStore;
import org.casus.store.Reader;
import org.casus.store.Store;

/** Events in memory, for tests: at once, and however few there are. */
public final class TestMemory {

    private record Config(long cacheRows, int eventsInMemory, List<String> datasetsOrder, int eventsInMemoryFrom)
            implements StatisticsConfig {}

    /** Against that of the refs. */
    private static final List<String> ORDER = List.of("dataset:b", "d:2");

    private TestMemory() {}

    /** Remembers so many rows of answers. */
    public static StatisticsConfig remembering(int rows) {
        return new Config(rows, 1_000_000, ORDER, 0);
    }

    /** The present events of a store. */
    public static EventMemory of(ReadableStore store) {
        return of(store, 1_000_000, 0);
    }

    static EventMemory of(ReadableStore store, int most, int least) {
        EventMemory memory = new EventMemory(store.store(), new Config(0, most, ORDER, least));
        memory.read();
        return memory;
    }

    /** Waits until a server has its events in memory. */
    public static void await(EventMemory memory, Store store) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try (Reader reader = store.open()) {
                if (memory.table(reader).isPresent()) {
                    return;
                }
            }
            if (System.nanoTime() > patience) {
                throw new AssertionError("no events in memory");
            }
            Thread.sleep(20);
        }
    }
}
