package org.casus.desk.ledger;

import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.graphql.StoredRecord;

/**
 * What a type of record is made of.
 *
 * @param entity the type
 * @param fields what one row of its table says
 * @param lists what hangs on it
 * @param version SQL for how often it was changed, plus one; the table's alias is r
 * @param own SQL for whether a desk recorded it, and no published dataset
 * @param derived further columns that follow from the fields
 * @param created further columns that are set when it comes, and stay
 */
public record Shape(
        Class<? extends StoredRecord> entity,
        List<Field> fields,
        List<Listed> lists,
        String version,
        String own,
        Columns derived,
        Columns created) {

    /** Names columns and their values. */
    @FunctionalInterface
    interface Columns {
        void put(Ledger ledger, Draft draft, Map<String, Object> columns);
    }

    /**
     * Counts the revisions: imports write none for what they make, and none but events are made by them and changed.
     */
    static String revisions(Class<?> entity) {
        return "1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = '"
                + entity.getSimpleName() + "' and v.action in ('UPDATED', 'REMOVED'))";
    }

    /**
     * A desk's own are those that it made, as their first revision says, and those whose refs begin with desk: in
     * stores that began with the sample of earlier versions, these have no such revision.
     */
    static String recorded(Class<?> entity) {
        return "r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = '"
                + entity.getSimpleName() + "' and v.action = 'CREATED' and v.run_id is null)";
    }

    /** What revisions call the type. */
    public String type() {
        return entity.getSimpleName();
    }

    String table() {
        return entity.getAnnotation(Table.class).name();
    }

    /** Selects the records with these uids: id, uid, ref, version, own, and the fields in their order. */
    String select() {
        return "select r.id, r.uid, r.ref, " + version + ", " + own + ",\n  "
                + fields.stream().map(Shape::selected).collect(Collectors.joining(", "))
                + "\nfrom " + table() + " r\nwhere r.uid = any(?)";
    }

    private static String selected(Field field) {
        return field.kind() == Kind.REF
                ? "(select o.ref from "
                        + field.refers().getAnnotation(Table.class).name() + " o where o.id = r." + field.column() + ")"
                : "r." + field.column();
    }
}
