package org.casus.event.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.casus.dataset.Revision;
import org.casus.dataset.RevisionAction;
import org.casus.event.feed.ChangeFilter;
import org.casus.event.feed.Feed;
import org.casus.event.feed.Position;
import org.casus.store.DataChanged;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.jboss.logging.Logger;
import org.reactivestreams.Publisher;

/**
 * Reads the feed once for all who are subscribed, whoever writes: another instance or an import in another process too.
 * Nothing is read while nobody is.
 */
@Singleton
public class LiveChanges {

    private static final Logger LOG = Logger.getLogger(LiveChanges.class);

    /** Changes that are read at once. */
    private static final int PAGE = 500;

    /** And for one who catches up; fewer than may wait for it. */
    private static final int PART = 100;

    /** In milliseconds, between looks where nobody speaks of a change, and after a failure. */
    private static final long LOOK_EVERY = 1_000;

    private final Store store;
    private final LongAdder gaps = new LongAdder();
    private final Map<Topic<?>, Set<Watcher>> watchers = new HashMap<>();

    /** Up to where those who are subscribed were told; null while nobody is. */
    private Position told;

    private boolean changed;

    LiveChanges(Store store) {
        this.store = store;
    }

    /** What concerns a topic, from a place of the feed on. */
    <T> Publisher<T> of(Topic<?> topic, Position from) {
        return subscriber -> {
            @SuppressWarnings("unchecked") // what a topic hands over is what its field's type is
            var any = (org.reactivestreams.Subscriber<Object>) subscriber;
            any.onSubscribe(new Watcher(any, topic, from, this));
        };
    }

    /** How many are subscribed. */
    public synchronized int count() {
        return watchers.values().stream().mapToInt(Set::size).sum();
    }

    /** How often something was left out for one who was too slow, since the start. */
    public long gaps() {
        return gaps.sum();
    }

    void countGap() {
        gaps.increment();
    }

    /** Something that was read for one who catches up, up to where, and whether there was more. */
    record Part(List<Watcher.Item> items, Position end, boolean more) {}

    /** Reads on for one who catches up. */
    Part read(Topic<?> topic, Position from) {
        return store.read(reader -> {
            Feed.ChangePage page = Feed.untold(reader, from, new ChangeFilter(), PART);
            return new Part(matching(reader, Set.of(topic), page).get(topic), page.end(), page.more());
        });
    }

    /** Takes one in who has come as far as the others; false where it has not. */
    synchronized boolean join(Watcher watcher) {
        if (told == null) {
            told = watcher.reached();
            Thread.ofVirtual().name("live-changes").start(this::run);
        } else if (watcher.reached().compareTo(told) < 0) {
            return false;
        }
        watchers.computeIfAbsent(watcher.topic(), topic -> new HashSet<>()).add(watcher);
        return true;
    }

    synchronized void leave(Watcher watcher) {
        watchers.computeIfPresent(watcher.topic(), (topic, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    synchronized void look(@Observes DataChanged change) {
        changed = true;
        notifyAll();
    }

    /** Nobody is told any more once the server ends. */
    @PreDestroy
    synchronized void end() {
        watchers.clear();
        notifyAll();
    }

    private void run() {
        for (Position from = next(false); from != null; ) {
            try {
                Position behind = from;
                Feed.ChangePage page = store.read(reader -> Feed.untold(reader, behind, new ChangeFilter(), PAGE));
                Map<Topic<?>, List<Watcher>> all = advance(page.end());
                if (!page.changes().isEmpty()) {
                    tell(all, page);
                }
                from = next(!page.more());
            } catch (RuntimeException e) {
                LOG.warnf("Subscribers cannot be told of changes at present; trying again: %s", e.getMessage());
                from = next(true);
            }
        }
    }

    /** Waits for a change, if told to; null where nobody is subscribed any more. */
    private synchronized Position next(boolean wait) {
        if (wait && !changed && !watchers.isEmpty()) {
            try {
                wait(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                watchers.clear();
            }
        }
        changed = false;
        if (watchers.isEmpty()) {
            told = null;
        }
        return told;
    }

    /** From here on whoever joins has come to the end of the page; those who have joined are told of it. */
    private synchronized Map<Topic<?>, List<Watcher>> advance(Position end) {
        told = end;
        Map<Topic<?>, List<Watcher>> all = new HashMap<>();
        watchers.forEach((topic, some) -> all.put(topic, List.copyOf(some)));
        return all;
    }

    /** Once more where the database fails: nobody is told twice, as each knows how far it has come. */
    private void tell(Map<Topic<?>, List<Watcher>> all, Feed.ChangePage page) {
        while (true) {
            try {
                store.read(reader -> matching(reader, all.keySet(), page))
                        .forEach((topic, items) ->
                                items.forEach(item -> all.get(topic).forEach(watcher -> watcher.offer(item))));
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Subscribers cannot be told of changes at present; trying again: %s", e.getMessage());
                if (next(true) == null) {
                    return;
                }
            }
        }
    }

    /** What of the page each topic is told. */
    private static Map<Topic<?>, List<Watcher.Item>> matching(
            Reader reader, Set<Topic<?>> topics, Feed.ChangePage page) {
        Map<Topic<?>, Map<Revision, Object>> found = new HashMap<>();
        Set<Revision> all = new HashSet<>();
        for (Topic<?> topic : topics) {
            Map<Revision, Object> own = matching(reader, topic, page.changes());
            found.put(topic, own);
            all.addAll(own.keySet());
        }
        Feed.tell(reader, List.copyOf(all));
        Map<Topic<?>, List<Watcher.Item>> items = new HashMap<>();
        found.forEach((topic, own) -> {
            List<Watcher.Item> some = new ArrayList<>();
            own.forEach((change, record) -> {
                Position place = Position.of(change);
                some.add(
                        new Watcher.Item(place, topic.payload(change, record == NONE ? null : record, place.cursor())));
            });
            items.put(topic, some);
        });
        return items;
    }

    /** In place of a record that is not there any more. */
    private static final Object NONE = new Object();

    /** Of what was removed nobody can look whether it passes the filter: everybody is told. */
    private static Map<Revision, Object> matching(Reader reader, Topic<?> topic, List<Revision> changes) {
        List<Revision> concerned = changes.stream().filter(topic::concerns).toList();
        List<UUID> uids = concerned.stream()
                .filter(change -> change.action != RevisionAction.REMOVED)
                .map(change -> change.recordUid)
                .distinct()
                .toList();
        Map<UUID, ?> records = uids.isEmpty() ? Map.of() : topic.matching(reader, uids);
        Map<Revision, Object> matching = new LinkedHashMap<>();
        for (Revision change : concerned) {
            Object record = change.action == RevisionAction.REMOVED ? NONE : records.get(change.recordUid);
            if (record != null) {
                matching.put(change, record);
            }
        }
        return matching;
    }
}
