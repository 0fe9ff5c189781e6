package org.casus.access;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** When keys were last used. Kept in memory and written once a minute, so that no request waits for a write. */
@Singleton
class KeyUses {

    private static final Logger LOG = Logger.getLogger(KeyUses.class);

    private static final Duration WRITE_EVERY = Duration.ofMinutes(1);

    private final Map<String, OffsetDateTime> unwritten = new ConcurrentHashMap<>();
    private final ApiKeys keys;

    KeyUses(Vertx vertx, ApiKeys keys) {
        this.keys = keys;
        vertx.setPeriodic(WRITE_EVERY.toMillis(), timer -> Thread.startVirtualThread(this::write));
    }

    void note(String prefix) {
        unwritten.put(prefix, ApiKeys.now());
    }

    /** What a server does at its end, too. */
    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) {
        write();
    }

    void write() {
        Map.copyOf(unwritten).forEach((prefix, at) -> {
            try {
                keys.used(prefix, at);
                unwritten.remove(prefix, at);
            } catch (RuntimeException e) {
                LOG.debugf("The last use of a key could not be written, and is written later: %s", e.getMessage());
            }
        });
    }
}
