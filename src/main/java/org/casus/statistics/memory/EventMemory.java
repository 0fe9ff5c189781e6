package org.casus.statistics.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.casus.statistics.StatisticsConfig;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.casus.store.VersionedCache;
import org.jboss.logging.Logger;

/**
 * Keeps the table of events in memory for those who ask for it, and for no longer than they do. The first one who asks
 * gets none: the table is read meanwhile, and the database answers. From then on, what changed is read again before an
 * answer, which is never older than the data that the request found.
 */
@ApplicationScoped
public class EventMemory {

    private static final Logger LOG = Logger.getLogger(EventMemory.class);

    /** For how long it is kept when nobody asks. */
    private static final Duration IDLE = Duration.ofMinutes(15);

    /** For how long it is not tried again after it was found that there are too many events, or too few. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    private static final Fragment COUNT = Fragment.of("select count(*) from event");

    private static final String CHANGES = "select first_id, last_id from event_change where version > ?";

    private record Held(long version, EventColumnStore table) {}

    private final Store store;
    private final int most;
    private final int least;
    private final AtomicBoolean building = new AtomicBoolean();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Held held;
    private volatile long asked;
    private volatile long retry = System.nanoTime();

    /** Keeps what the operator lets it keep. */
    @Inject
    EventMemory(Store store, StatisticsConfig config) {
        this(store, config.eventsInMemory(), config.eventsInMemoryFrom());
    }

    private EventMemory(Store store, int most, int least) {
        this.store = store;
        this.most = most;
        this.least = least;
    }

    /** One that keeps nothing; CDI's proxies are such too. */
    public EventMemory() {
        this(null, 0, 0);
    }

    /** The events of the data's present version; none where they are not in memory, and then mostly soon will be. */
    public Optional<EventColumnStore> table(Reader reader) {
        if (held == null && !reader.isUncommitted()) {
            return table(reader, 0); // no version needs to be known to begin
        }
        return table(reader, VersionedCache.version(reader));
    }

    /** The same for those who can do without: it is not read into memory for them. */
    public Optional<EventColumnStore> tableIfThere(Reader reader) {
        return held == null ? Optional.empty() : table(reader);
    }

    /** The same for those who know the data's version, or a later one. */
    public Optional<EventColumnStore> tableIfThere(Reader reader, long version) {
        return held == null ? Optional.empty() : table(reader, version);
    }

    /**
     * The events of a version of the data, or of a later one.
     *
     * @param version what {@link VersionedCache#version} gave
     */
    public Optional<EventColumnStore> table(Reader reader, long version) {
        if (most == 0 || version < 0) { // what an open transaction has changed is not in memory
            return Optional.empty();
        }
        asked = System.nanoTime();
        Held now = held;
        if (now == null) {
            build();
            return Optional.empty();
        }
        if (now.version >= version) {
            return Optional.of(now.table);
        }
        refreshing.lock();
        try {
            now = held;
            if (now == null || now.version < version - EventChanges.KEPT) {
                held = null;
                return Optional.empty();
            }
            if (now.version < version) {
                now = new Held(version, again(reader, now));
                held = now.table.events() > most ? null : now;
            }
            return Optional.of(now.table);
        } finally {
            refreshing.unlock();
        }
    }

    private static EventColumnStore again(Reader reader, Held before) {
        List<KeyRange> changed =
                reader.rows(Fragment.of(CHANGES, before.version), row -> new KeyRange(row.getLong(1), row.getLong(2)));
        return changed.isEmpty() ? before.table : EventTableReader.again(reader, before.table, changed);
    }

    private void build() {
        if (System.nanoTime() - retry < 0 || !building.compareAndSet(false, true)) {
            return;
        }
        Thread.ofVirtual().name("events into memory").start(() -> {
            try {
                read();
            } catch (RuntimeException e) {
                retry = System.nanoTime() + RETRY.toNanos();
                LOG.warn("Events could not be read into memory; statistics are asked of the database meanwhile.", e);
            } finally {
                building.set(false);
            }
        });
    }

    /** Reads the events now, where they are not too many or too few. */
    void read() {
        try (Reader reader = store.open()) {
            long version = VersionedCache.version(reader);
            long events = reader.number(COUNT);
            if (events > most || events < least) {
                retry = System.nanoTime() + RETRY.toNanos();
                return;
            }
            EventColumnStore table = EventTableReader.all(reader, (int) events);
            asked = System.nanoTime();
            held = new Held(version, table);
        }
        Thread.ofVirtual().name("events out of memory").start(this::forgetWhenIdle);
    }

    private void forgetWhenIdle() {
        try {
            while (held != null) {
                long left = IDLE.toNanos() - (System.nanoTime() - asked);
                if (left <= 0) {
                    held = null;
                    return;
                }
                Thread.sleep(Duration.ofNanos(left));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
