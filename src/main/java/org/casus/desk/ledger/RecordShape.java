package org.casus.desk.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.graphql.StoredRecord;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;
import org.casus.store.mapping.RecordRows;
import org.casus.store.mapping.StateReader;
import org.casus.store.mapping.Values;

/**
 * What is special about a type of record that people record; the rest its entity says.
 *
 * @param entity the type
 * @param version SQL for how often it was changed, plus one; the table's alias is r
 * @param own SQL for whether a desk recorded it, and no published dataset
 * @param apart lists that others write
 * @param derived what else is written whenever the record is, by property
 * @param created what else is written when it comes, and stays
 */
public record RecordShape(
        Class<? extends StoredRecord> entity,
        String version,
        String own,
        List<String> apart,
        Map<String, Cell> derived,
        Map<String, Cell> created) {

    /** What a row has of a property that people do not record. */
    @FunctionalInterface
    interface Cell {
        Object of(ChangeSet ledger, PendingRecord draft);
    }

    /** A type whose versions are counted by its revisions. */
    static RecordShape of(Class<? extends StoredRecord> entity, Map<String, Cell> derived, Map<String, Cell> created) {
        return new RecordShape(entity, revisions(entity), recorded(entity), List.of(), derived, created);
    }

    /**
     * Counts the revisions: imports write none for what they make, and none but events are made by them and changed.
     */
    private static String revisions(Class<?> entity) {
        return "1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = '"
                + entity.getSimpleName() + "' and v.action in ('UPDATED', 'REMOVED'))";
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
        return new StateReader(mapping(), mapping().told(), lists(), version, own);
    }

    RecordRows writer() {
        return new RecordRows(
                mapping(),
                Stream.concat(mapping().told().stream(), those(derived.keySet()))
                        .toList(),
                those(created.keySet()).toList(),
                lists());
    }

    private Stream<Property> those(Collection<String> names) {
        return names.stream().map(mapping()::property);
    }

    /** What the row of a draft has. */
    RecordRows.Cells cells(ChangeSet ledger, PendingRecord draft) {
        return property -> {
            Cell cell = derived.getOrDefault(property.name(), created.get(property.name()));
            return cell == null
                    ? Values.stored(property, draft.get(property.name()), ledger::key)
                    : cell.of(ledger, draft);
        };
    }
}
