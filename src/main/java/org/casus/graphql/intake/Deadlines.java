package org.casus.graphql.intake;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.limits.HttpConnections;
import org.casus.graphql.limits.Limits;

/** What all connections are held to, and how often one missed it. Times are in nanoseconds. */
@Singleton
class Deadlines {

    /** How often a connection is looked at, at least. */
    private static final long STEP = TimeUnit.SECONDS.toNanos(1);

    /** What did not come in time. */
    enum Kind {
        HEAD,
        BODY,
        IDLE
    }

    private final HttpConnections connections;
    private final Limits limits;
    private final long head;
    private final long body;
    private final long idle;
    private final Map<Kind, LongAdder> missed = new EnumMap<>(Kind.class);
    private final LongAdder silent = new LongAdder();

    Deadlines(IntakeConfig config, HttpConnections connections, Limits limits) {
        this.connections = connections;
        this.limits = limits;
        this.head = config.headTimeout().toNanos();
        this.body = config.bodyTimeout().toNanos();
        this.idle = config.idleTimeout().toNanos();
        for (Kind kind : Kind.values()) {
            missed.put(kind, new LongAdder());
        }
    }

    HttpConnections connections() {
        return connections;
    }

    long head() {
        return head;
    }

    long body() {
        return body;
    }

    long idle() {
        return idle;
    }

    /** After how long a connection is looked at again. */
    long step() {
        return Math.min(STEP, Math.min(head, Math.min(body, idle)) / 4);
    }

    void missed(Kind kind) {
        missed.get(kind).increment();
    }

    /** How often that did not come in time. */
    long count(Kind kind) {
        return missed.get(kind).sum();
    }

    /** A connection was closed as it opened. */
    void refused() {
        limits.hit(ErrorCode.TOO_MANY_CONNECTIONS);
    }

    void opened() {
        silent.increment();
    }

    /** A connection that was opened asked for the first time, or closed without. */
    void asked() {
        silent.decrement();
    }

    /** How many connections are open that have not sent a whole head yet. */
    long silent() {
        return silent.sum();
    }
}
