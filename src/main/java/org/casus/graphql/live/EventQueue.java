package org.casus.graphql.live;

import java.util.concurrent.LinkedBlockingQueue;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * A stream as something to take from: asks for one event, hands it over, and only then asks for the next. So it holds
 * two signals at most, and a source that does as it is asked never runs ahead of its client.
 */
final class EventQueue implements Subscriber<Object> {

    private record Signal(Object event, Throwable failure) {}

    private static final Signal END = new Signal(null, null);

    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile Subscription subscription;
    private volatile boolean cancelled;

    /** The next event, waiting for it; null where no more come. To be called by one thread. */
    Object take() {
        if (subscription != null && !cancelled) {
            subscription.request(1);
        }
        try {
            Signal signal = signals.take();
            if (signal.failure != null) {
                throw new IllegalStateException("A stream of events broke", signal.failure);
            }
            return signal.event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Wants no more; whoever waits is told that none come. */
    void cancel() {
        cancelled = true;
        if (subscription != null) {
            subscription.cancel();
        }
        signals.add(END);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        if (cancelled) {
            given.cancel();
        }
    }

    @Override
    public void onNext(Object event) {
        signals.add(new Signal(event, null));
    }

    @Override
    public void onError(Throwable failure) {
        signals.add(new Signal(null, failure));
    }

    @Override
    public void onComplete() {
        signals.add(END);
    }
}
