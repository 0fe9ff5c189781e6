package org.casus.health;

import java.util.ArrayList;
import java.util.List;
import org.casus.store.StoreKind;
import org.eclipse.microprofile.config.Config;

/**
 * How much of the heap all that a server keeps, or is at, may take together, whatever clients do. Each part has a bound
 * of its own, in bytes or in a number of things of about that size. docs/operations.md has the same as a table.
 */
final class MemoryBounds {

    /** In bytes, about: what there is of the engine and the schema before anybody asks. */
    private static final long SERVER = 20_000_000;

    /** Of the heap, as StoreDriver tells H2. */
    private static final int PAGES_SHARE = 4;

    /** In bytes, about. */
    private static final long STATISTICS_ROW = 200;

    private static final long EVENT = 80;
    private static final long RECORD = 500;
    private static final long ANSWERED_ROW = 250;
    private static final long CONNECTION = 4_000;

    /** Its document and variables, of the length that counts as one, its queue and its thread. */
    private static final long LIVE_OPERATION = 8_000;

    /** For a character of a document: parsed, it takes 19 as measured, and its plan the rest. */
    private static final long PARSED_CHARACTER = 30;

    private static final long CHARACTER = 2;

    /** For a byte of a body: its text and the values that were read off it. */
    private static final long READ_BYTE = 8;

    /** Actors, places, sources, conflicts, dyads. Of the other types there are few records at all. */
    private static final long TYPES = 5;

    /** As EventAnswers has it. */
    private static final long SHARED_ROWS = 50_000;

    /**
     * One part.
     *
     * @param what takes it
     * @param formula by which configuration
     * @param bytes at most
     */
    record Bound(String what, String formula, long bytes) {}

    private final Config config;
    private final long heap;
    private final long running;
    private final long costly;
    private final long waiting;

    /**
     * @param heap its largest size, in bytes
     * @param running how many operations run at a time
     * @param costly how many of them are costly
     * @param waiting how many more of those wait for their turn
     */
    MemoryBounds(Config config, long heap, int running, int costly, int waiting) {
        this.config = config;
        this.heap = heap;
        this.running = running;
        this.costly = Math.min(costly, running);
        this.waiting = waiting;
    }

    /** All of them together, in bytes. */
    long sum() {
        return all().stream().mapToLong(Bound::bytes).sum();
    }

    /** All of them. */
    List<Bound> all() {
        List<Bound> all = new ArrayList<>();
        all.add(new Bound("the server itself", "", SERVER));
        all.add(counted("bodies of requests in transit", "casus.http.bodies", 1));
        all.add(counted("answers that wait to be read", "casus.http.answers", 1));
        all.add(new Bound(
                "costly operations that run",
                "`casus.gate.costly-running` × `casus.limits.cost` × " + ANSWERED_ROW,
                costly * number("casus.limits.cost") * ANSWERED_ROW));
        all.add(new Bound(
                "other operations that run",
                "the rest of `casus.gate.running` × `casus.limits.costly` × " + ANSWERED_ROW,
                (running - costly)
                        * Math.min(number("casus.limits.costly"), number("casus.limits.cost"))
                        * ANSWERED_ROW));
        all.add(new Bound(
                "costly operations that wait",
                "4 × `casus.gate.costly-running` × `casus.graphql.http.max-body` × " + READ_BYTE,
                waiting * number("casus.graphql.http.max-body") * READ_BYTE));
        all.add(counted("connections", "quarkus.http.limits.max-connections", CONNECTION));
        all.add(counted("live operations", "casus.graphql.live.operations", LIVE_OPERATION));
        all.add(counted("kept answers", "casus.graphql.http.kept-answers", 1));
        all.add(counted("kept documents and their plans", "casus.graphql.engine.document-cache", PARSED_CHARACTER));
        all.add(counted("registered documents", "casus.graphql.trusted.registered", CHARACTER));
        all.add(new Bound(
                "kept records",
                TYPES + " types × `casus.graphql.engine.kept-records` × " + RECORD,
                TYPES * number("casus.graphql.engine.kept-records") * RECORD));
        all.add(new Bound(
                "answers to events that subscribers share",
                SHARED_ROWS + " rows × " + ANSWERED_ROW,
                SHARED_ROWS * ANSWERED_ROW));
        all.add(counted("kept statistics", "casus.statistics.cache-rows", STATISTICS_ROW));
        all.add(counted("events in memory", "casus.statistics.events-in-memory", EVENT));
        all.add(new Bound("H2's pages", "1/" + PAGES_SHARE + " of the heap", isH2() ? heap / PAGES_SHARE : 0));
        return List.copyOf(all);
    }

    private Bound counted(String what, String key, long each) {
        return new Bound(what, "`" + key + "`" + (each == 1 ? "" : " × " + each), number(key) * each);
    }

    private long number(String key) {
        return config.getValue(key, Long.class);
    }

    private boolean isH2() {
        return StoreKind.of(config.getValue("casus.db.url", String.class)) == StoreKind.H2;
    }
}
