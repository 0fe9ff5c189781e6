package org.casus.event.live;

import java.util.ArrayDeque;
import java.util.Deque;
import org.casus.event.feed.Position;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One subscriber. Until it has caught up with the others it reads the feed by itself, as fast as it takes what comes;
 * from then on it is handed what they are. What it has not taken yet is bounded: beyond that all of it is dropped for
 * one word of a gap, with the place to go on from.
 */
final class Watcher implements Subscription {

    /** What waits for a subscriber at most: a few seconds of a busy desk. */
    static final int MOST_WAITING = 256;

    /** Something to be handed over, and its place. */
    record Item(Position place, Object payload) {}

    private final Subscriber<? super Object> subscriber;
    private final Topic<?> topic;
    private final LiveChanges changes;
    private final Deque<Item> waiting = new ArrayDeque<>();

    private Position reached;
    private Position handedOver;
    private Item gap;
    /** Whether there was nothing more to be read by itself; before, it would be handed more than it asks for. */
    private boolean current;

    private boolean joined;
    private boolean ended;
    private long wanted;

    /** @param from where it begins */
    Watcher(Subscriber<? super Object> subscriber, Topic<?> topic, Position from, LiveChanges changes) {
        this.subscriber = subscriber;
        this.topic = topic;
        this.reached = from;
        this.handedOver = from;
        this.changes = changes;
    }

    Topic<?> topic() {
        return topic;
    }

    /** How far it has come: nothing up to here is handed to it again. */
    synchronized Position reached() {
        return reached;
    }

    /** Is handed something, unless it has come past it already. */
    synchronized void offer(Item item) {
        if (ended || item.place.compareTo(reached) <= 0) {
            return;
        }
        reached = item.place;
        if (waiting.size() >= MOST_WAITING) {
            waiting.clear();
            if (gap == null) {
                gap = new Item(handedOver, topic.payload(null, null, handedOver.cursor()));
                changes.countGap();
            }
        }
        waiting.add(item);
        send();
    }

    /** Called on the thread that takes, which may wait for the database. */
    @Override
    public void request(long count) {
        synchronized (this) {
            wanted += count;
            send();
        }
        while (isToCatchUp()) {
            if (!joins()) {
                LiveChanges.Part part = changes.read(topic, reached());
                part.items().forEach(this::offer);
                pass(part);
            }
        }
    }

    private boolean joins() {
        if (!current || !changes.join(this)) {
            return false;
        }
        synchronized (this) {
            joined = true;
        }
        return true;
    }

    private synchronized boolean isToCatchUp() {
        return !joined && !ended && wanted > 0;
    }

    /** Has come to the end of what it read. */
    private synchronized void pass(LiveChanges.Part part) {
        current = !part.more();
        if (part.end().compareTo(reached) > 0) {
            reached = part.end();
        }
    }

    @Override
    public void cancel() {
        synchronized (this) {
            ended = true;
            waiting.clear();
        }
        changes.leave(this);
    }

    private void send() {
        while (!ended && wanted > 0 && (gap != null || !waiting.isEmpty())) {
            Item item = gap != null ? gap : waiting.poll();
            gap = null;
            wanted--;
            handedOver = item.place;
            subscriber.onNext(item.payload);
        }
    }
}
