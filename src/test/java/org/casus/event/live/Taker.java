package org.casus.event.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A subscriber who takes so much, when asked to. */
final class Taker implements Subscriber<EventChange> {

    /** In seconds, and far longer than anything takes. */
    private static final int PATIENCE = 60;

    /** What was taken by {@link #take}, in order. */
    final List<EventChange> taken = new ArrayList<>();

    private final BlockingQueue<EventChange> come = new LinkedBlockingQueue<>();
    private Subscription subscription;

    Taker want(long count) {
        subscription.request(count);
        return this;
    }

    void leave() {
        subscription.cancel();
    }

    /** The next. */
    EventChange next() throws InterruptedException {
        EventChange next = come.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    /** The refs of the next changes. */
    List<String> take(int count) throws InterruptedException {
        List<String> refs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EventChange next = next();
            taken.add(next);
            refs.add(next.gap() ? "gap" : next.change().recordRef);
        }
        return refs;
    }

    /** What comes up to the change of that record. */
    List<EventChange> until(String ref) throws InterruptedException {
        List<EventChange> all = new ArrayList<>();
        do {
            all.add(next());
        } while (all.getLast().gap() || !all.getLast().change().recordRef.equals(ref));
        return all;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
    }

    @Override
    public void onNext(EventChange change) {
        come.add(change);
    }

    @Override
    public void onError(Throwable failure) {
        throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {}
}
