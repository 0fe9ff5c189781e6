package org.casus.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;

/**
 * Slows those who try credentials: after some wrong ones in a row, no credential of that client is looked at for a
 * while, which doubles with each further one. Requests without a credential go on.
 */
// Caffeine looks the classes of such a cache, and of its entries, up by name.
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMSA", "com.github.benmanes.caffeine.cache.PSAMS"})
final class Attempts {

    /** Wrong ones in a row without a wait: somebody sets up a program and mistypes. */
    static final int FREE = 5;

    /** In seconds: the longest wait. */
    static final int LONGEST_WAIT = 60;

    /** How many clients are remembered at most; one who makes more addresses than that is not slowed. */
    private static final int CLIENTS = 10_000;

    /** After this long without another wrong one, all is forgotten. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    /** How many wrong ones came, and until when none is looked at, by {@link System#nanoTime}. */
    private record Wrong(int count, long until) {}

    private final Cache<String, Wrong> clients = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(FORGOTTEN)
            .build();

    /** In how many whole seconds a credential of this client is looked at again; 0 for now. */
    int wait(String client, long now) {
        Wrong wrong = clients.getIfPresent(client);
        long nanoseconds = wrong == null || wrong.count <= FREE ? 0 : wrong.until - now;
        return nanoseconds <= 0 ? 0 : (int) (nanoseconds / 1_000_000_000L) + 1;
    }

    /** A wrong one came. */
    void wrong(String client, long now) {
        clients.asMap().merge(client, new Wrong(1, now), (before, one) -> {
            int count = before.count + 1;
            int seconds = count <= FREE ? 0 : Math.min(LONGEST_WAIT, 1 << Math.min(count - FREE - 1, 10));
            return new Wrong(count, now + Duration.ofSeconds(seconds).toNanos());
        });
    }

    /** A right one came. */
    void right(String client) {
        if (clients.getIfPresent(client) != null) {
            clients.invalidate(client);
        }
    }
}
