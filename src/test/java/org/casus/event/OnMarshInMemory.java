package org.casus.event;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.casus.statistics.memory.EventMemory;
import org.casus.statistics.memory.TestMemory;
import org.casus.store.Store;

/** A server that keeps the events of {@link Marsh} in memory, few as they are. */
public final class OnMarshInMemory implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "casus.db.url", "jdbc:h2:mem:marsh-in-memory;DB_CLOSE_DELAY=-1",
                "casus.statistics.events-in-memory-from", "0");
    }

    /** Fills the store, and waits until its events are in memory. */
    static void fill() throws InterruptedException {
        Marsh.fill();
        TestMemory.await(
                Arc.container().instance(EventMemory.class).get(),
                Arc.container().instance(Store.class).get());
    }
}
