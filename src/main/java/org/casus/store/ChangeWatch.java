package org.casus.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Tells when the data have changed, as {@link DataChanged}. PostgreSQL says so as soon as a write commits; beside that,
 * and on H2 alone, the version is looked at a few times a second, which costs a look-up of one row in memory. So a
 * change is seen even where nobody can say so: through a pooler, or while the primary is away and a standby is read.
 */
@ApplicationScoped
public class ChangeWatch {

    private static final Logger LOG = Logger.getLogger(ChangeWatch.class);

    /** How long a change may stay unseen that nobody speaks of: well below a second. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Between looks at a standby that has not come as far yet as the primary said. */
    private static final Duration BEHIND = Duration.ofMillis(10);

    /** Between attempts to listen again, once the database is gone. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Store store;
    private final StoreConfig config;
    private final WatchConfig watch;
    private final Event<DataChanged> changed;
    private volatile boolean stopping;
    private volatile long version;
    private long announced;
    private boolean readable = true;
    private Thread thread;

    ChangeWatch(Store store, StoreConfig config, WatchConfig watch, Event<DataChanged> changed) {
        this.store = store;
        this.config = config;
        this.watch = watch;
        this.changed = changed;
    }

    /** The newest version that this instance is known to read; 0 before the first look. */
    public long version() {
        return version;
    }

    void start(@Observes StartupEvent event) {
        if (watch.watch()) {
            thread = Thread.ofPlatform().name("change-watch").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        // Not by an interrupt: that would close the file of an H2 store under everybody's feet.
        stopping = true;
        if (thread != null) {
            thread.join(LOOK.multipliedBy(4));
        }
    }

    private void run() {
        long retryAt = System.nanoTime();
        ChangeListener listener = null;
        while (!stopping) {
            look();
            try {
                if (listener == null
                        && StoreKind.of(config.url()) == StoreKind.POSTGRESQL
                        && System.nanoTime() >= retryAt) {
                    listener = ChangeListener.open(config);
                    LOG.debug("Listens for changes.");
                    look(); // at what was written before it listened
                }
                if (version < announced) {
                    Thread.sleep(BEHIND);
                } else if (listener == null) {
                    Thread.sleep(LOOK);
                } else {
                    announced = Math.max(announced, listener.await(LOOK));
                }
            } catch (SQLException e) {
                LOG.debugf("Does not listen for changes, and looks instead: %s", e.getMessage());
                ChangeListener.close(listener);
                listener = null;
                announced = 0; // by a primary that may have lost it
                retryAt = System.nanoTime() + RETRY.toNanos();
            } catch (InterruptedException e) {
                break;
            }
        }
        ChangeListener.close(listener);
    }

    private void look() {
        try {
            long now = store.read(VersionedCache::version);
            readable = true;
            if (now != version) {
                boolean first = version == 0;
                version = now;
                if (!first) {
                    changed.fire(new DataChanged(now));
                }
            }
        } catch (RuntimeException e) {
            if (readable && !stopping) {
                LOG.warnf("Changes of the data cannot be seen at present: %s", e.getMessage());
            }
            readable = false;
        }
    }
}
