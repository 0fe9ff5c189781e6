package org.casus.event.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.casus.dataset.Revision;
import org.casus.dataset.RevisionAction;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * What some subscribers want to be told of: those with equal filters have one topic, which is looked up once for them
 * all. Two are equal where their type and filter are.
 *
 * @param <R> the records that it is about
 */
final class Topic<R extends StoredRecord> {

    /**
     * In nanoseconds. Names in a filter mean what they meant when it was compiled: an actor may have got a new part.
     */
    private static final long COMPILED_FOR = 60_000_000_000L;

    /** What a subscriber is handed. */
    @FunctionalInterface
    interface Payload<R> {
        Object of(Revision change, R record, String cursor);
    }

    private final Class<R> type;
    private final String table;
    private final Set<RevisionAction> actions;
    private final Function<Reader, Fragment> condition;
    private final Payload<R> payload;
    private final List<Object> identity;

    private Fragment compiled;
    private long compiledAt;

    /**
     * @param table the table of the type with the alias that the condition names
     * @param actions what has to be done to a record
     * @param filter names the filter: equal texts are equal filters
     * @param condition compiles the filter, and refuses it where it cannot mean anything
     */
    Topic(
            Class<R> type,
            String table,
            Set<RevisionAction> actions,
            String filter,
            Function<Reader, Fragment> condition,
            Payload<R> payload) {
        this.type = type;
        this.table = table;
        this.actions = actions;
        this.condition = condition;
        this.payload = payload;
        this.identity = List.of(type, actions, filter);
    }

    /** Compiles the filter. */
    void check(Reader reader) {
        where(reader);
    }

    /** Whether a change may be one of these. */
    boolean concerns(Revision change) {
        return change.recordType.equals(type.getSimpleName()) && actions.contains(change.action);
    }

    /**
     * Those of the changed records that pass the filter, as they are now.
     *
     * @param uids of the records
     */
    Map<UUID, R> matching(Reader reader, List<UUID> uids) {
        String alias = table.substring(table.indexOf(' ') + 1);
        return reader
                .entities(
                        type,
                        Fragment.of(
                                "select " + alias + ".*\nfrom " + table + "\nwhere " + alias + ".uid = any(?) and ?",
                                uids,
                                where(reader)))
                .stream()
                .collect(java.util.stream.Collectors.toMap(record -> record.uid, record -> record));
    }

    /** What is handed over of a change. */
    Object payload(Revision change, Object record, String cursor) {
        return payload.of(change, type.cast(record), cursor);
    }

    private synchronized Fragment where(Reader reader) {
        if (compiled == null || System.nanoTime() - compiledAt > COMPILED_FOR) {
            compiled = condition.apply(reader);
            compiledAt = System.nanoTime();
        }
        return compiled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Topic<?> topic && topic.identity.equals(identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
