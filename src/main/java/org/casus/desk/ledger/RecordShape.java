package org.casus.desk.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.Uid;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.RecordRows;
import org.casus.store.mapping.StateReader;
import org.casus.store.mapping.Values;

/**
 * What is special about a type of record that people record; the rest its entity says.
 *
 * @param entity the type
 * @param own SQL for whether a desk recorded it, and no published dataset; the table's alias is r
 * @param apart lists that others write
 * @param completion gives its entities what people do not record
 */
public record RecordShape(
        Class<? extends StoredRecord> entity, String own, List<String> apart, Completion<StoredRecord> completion) {

    /**
     * What is written beside what people say: what follows from that, and how the record came to be here. Columns of
     * the latter are written once, as the entity says ({@link jakarta.persistence.Column#updatable}).
     */
    @FunctionalInterface
    interface Completion<E extends StoredRecord> {
        void complete(ChangeSet ledger, PendingRecord draft, E entity);
    }

    static <E extends StoredRecord> RecordShape of(
            Class<E> entity, String own, List<String> apart, Completion<E> completion) {
        return new RecordShape(
                entity, own, apart, (ledger, draft, record) -> completion.complete(ledger, draft, entity.cast(record)));
    }

    static <E extends StoredRecord> RecordShape of(Class<E> entity, Completion<E> completion) {
        return of(entity, recorded(entity), List.of(), completion);
    }

    /** A type of which everything is recorded. */
    static RecordShape of(Class<? extends StoredRecord> entity) {
        return of(entity, (ledger, draft, record) -> {});
    }

    /**
     * A desk's own are those that it made, as their first revision says, and those whose refs begin with desk: in
     * stores that began with the sample of earlier versions, these have no such revision.
     */
    private static String recorded(Class<?> entity) {
        return "r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = '"
                + entity.getSimpleName() + "' and v.action = 'CREATED' and v.run_id is null)";
    }

    Mapping mapping() {
        return Mapping.of(entity);
    }

    /** What revisions call the type. */
    public String type() {
        return mapping().type();
    }

    String table() {
        return mapping().table();
    }

    /** The lists that are written with it. */
    List<Children> lists() {
        return mapping().children().stream()
                .filter(list -> !apart.contains(list.name()))
                .toList();
    }

    /** A state with these values, in the entity's order; all else is null, or an empty list. */
    Map<String, Object> state(Map<String, Object> values) {
        Map<String, Object> state = new LinkedHashMap<>();
        mapping().told().forEach(property -> state.put(property.name(), values.get(property.name())));
        lists().forEach(list -> state.put(list.name(), values.getOrDefault(list.name(), List.of())));
        return state;
    }

    /** Reads records with their versions and whose they are. */
    StateReader reader() {
        return new StateReader(
                mapping(), mapping().told(), lists(), "r." + mapping().version().column(), own);
    }

    RecordRows listWriter() {
        return new RecordRows(mapping(), lists());
    }

    /** A record as it is going to be, at the version that it has: whoever persists it counts on. */
    StoredRecord entity(ChangeSet ledger, PendingRecord draft) {
        StoredRecord record = Values.make(entity);
        record.key = draft.key();
        record.naturalKey = draft.ref();
        record.uid = Uid.of(draft.ref());
        Values.set(record, mapping().version(), draft.isNew() ? draft.version() : draft.versionBefore(), null);
        mapping().told().forEach(property -> Values.set(record, property, draft.get(property.name()), ledger::key));
        completion.complete(ledger, draft, record);
        return record;
    }
}
