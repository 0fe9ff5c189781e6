package org.casus.dataset;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.store.Store;
import org.jboss.logging.Logger;
import org.reactivestreams.Publisher;

/**
 * Looks at the table of imports while anybody watches, whoever writes it: an import may run in another process. One
 * look serves all watchers.
 */
@Singleton
public class ImportWatch {

    private static final Logger LOG = Logger.getLogger(ImportWatch.class);

    /** In milliseconds. An import commits about as often. */
    private static final long LOOK_EVERY = 500;

    private final Store store;
    private final Set<ImportWatcher> watchers = ConcurrentHashMap.newKeySet();
    private boolean looking;

    ImportWatch(Store store) {
        this.store = store;
    }

    /** The states of one run, from this one on until it ends; or of the newest at each time, where it is null. */
    Publisher<ImportRun> of(ImportRun run) {
        return subscriber -> {
            ImportWatcher watcher = new ImportWatcher(subscriber, run == null ? null : run.key, watchers::remove);
            watchers.add(watcher);
            subscriber.onSubscribe(watcher);
            if (run != null) {
                watcher.offer(run);
            }
            look();
        };
    }

    private synchronized void look() {
        if (!looking) {
            looking = true;
            Thread.ofVirtual().name("import-watch").start(this::lookWhileWatched);
        }
    }

    /** Nobody is told any more once the server ends. */
    @PreDestroy
    void end() {
        watchers.clear();
    }

    private void lookWhileWatched() {
        while (isWatched()) {
            try {
                List<Long> keys = watchers.stream()
                        .map(ImportWatcher::run)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                tell(store.read(reader -> ImportRun.withNewest(reader, keys)));
            } catch (RuntimeException e) {
                LOG.warn("The state of imports could not be read; trying again", e);
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean isWatched() {
        looking = !watchers.isEmpty();
        return looking;
    }

    private void tell(List<ImportRun> runs) {
        for (ImportRun run : runs) {
            boolean newest = run == runs.getLast();
            watchers.forEach(watcher -> {
                if (watcher.run() == null ? newest : watcher.run().equals(run.key)) {
                    watcher.offer(run);
                }
            });
        }
    }
}
