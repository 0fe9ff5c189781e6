package org.casus.dataset;

import java.util.List;
import java.util.function.Consumer;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** One who watches imports. Holds one state at most: a newer one takes the place of what was not asked for yet. */
final class ImportWatcher implements Subscription {

    private final Subscriber<? super ImportRun> subscriber;
    private final Long run;
    private final Consumer<ImportWatcher> end;

    private List<Object> last;
    private ImportRun next;
    private long wanted;
    private boolean ended;

    /**
     * @param run the key of the run that is watched; null for the newest at each time
     * @param end is told when nothing more is to be offered
     */
    ImportWatcher(Subscriber<? super ImportRun> subscriber, Long run, Consumer<ImportWatcher> end) {
        this.subscriber = subscriber;
        this.run = run;
        this.end = end;
    }

    Long run() {
        return run;
    }

    /** Hands the state on, at once or when it is asked for, unless it is what was handed on last. */
    synchronized void offer(ImportRun state) {
        List<Object> now = List.of(
                state.key,
                state.status,
                state.rowsRead,
                state.created,
                state.updated,
                state.unchanged,
                state.removed,
                state.rejected);
        if (!now.equals(last)) {
            last = now;
            next = state;
            send();
        }
    }

    @Override
    public synchronized void request(long count) {
        wanted += count;
        send();
    }

    @Override
    public synchronized void cancel() {
        ended = true;
        end.accept(this);
    }

    private void send() {
        if (ended || next == null || wanted <= 0) {
            return;
        }
        ImportRun state = next;
        next = null;
        wanted--;
        subscriber.onNext(state);
        if (run != null && state.status != RunStatus.RUNNING) {
            cancel();
            subscriber.onComplete();
        }
    }
}
