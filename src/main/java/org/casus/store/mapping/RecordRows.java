package org.casus.store.mapping;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.store.Batch;
import org.casus.store.Uid;

/** Rows of one type of record, and of its lists, on their way into the store. Not for several threads at once. */
public final class RecordRows {

    /** What a row has of a property. */
    @FunctionalInterface
    public interface Cells {
        Object of(Property property);
    }

    /** Where the keys of elements come from. */
    @FunctionalInterface
    public interface Ids<X extends Exception> {
        long next() throws X;
    }

    /** Runs statements. */
    @FunctionalInterface
    public interface Run<X extends Exception> {
        void run(Batch batch) throws X;
    }

    private final List<Property> inserted;
    private final List<Property> updated;
    private final Batch inserts;
    private final Batch updates;
    private final boolean isVersioned;
    private final List<Children> lists;
    private final Map<Children, Batch> elements = new IdentityHashMap<>();
    private final Map<Children, Batch> oldElements = new IdentityHashMap<>();

    /** Writes nothing but lists of records, these. */
    public RecordRows(Mapping mapping, List<Children> lists) {
        this(mapping, List.of(), lists);
    }

    /**
     * @param written what is written of a record
     * @param lists those of its lists that are written
     */
    public RecordRows(Mapping mapping, List<Property> written, List<Children> lists) {
        this.lists = lists;
        inserted = List.copyOf(written);
        updated = written.stream().filter(property -> !property.isVersion()).toList();
        inserts = Batch.insert(
                mapping.table(),
                Stream.concat(Stream.of("id", "uid", "ref"), inserted.stream().map(Property::column))
                        .toArray(String[]::new));
        Stream<String> version = Stream.ofNullable(mapping.version())
                .map(Property::column)
                .map(column -> column + " = " + column + " + ?");
        updates = new Batch("update " + mapping.table() + "\nset "
                + Stream.concat(updated.stream().map(property -> property.column() + " = ?"), version)
                        .collect(Collectors.joining(", "))
                + "\nwhere id = ?");
        isVersioned = mapping.version() != null;
        for (Children list : lists) {
            List<String> columns = new ArrayList<>(List.of(list.owner()));
            if (list.isNumbered()) {
                columns.add("id");
            }
            list.properties().forEach(property -> columns.add(property.column()));
            elements.put(list, Batch.insert(list.table(), columns.toArray(String[]::new)));
            oldElements.put(list, new Batch("delete from " + list.table() + " where " + list.owner() + " = ?"));
        }
    }

    /** Adds a row of a record that is not there. */
    public void insert(long id, String ref, Cells cells) {
        List<Object> row = new ArrayList<>(List.of(id, Uid.of(ref), ref));
        inserted.forEach(property -> row.add(cells.of(property)));
        inserts.add(row.toArray());
    }

    /**
     * Writes a record anew that is there, its lists apart.
     *
     * @param isChange whether that is a change of it, which its version counts
     */
    public void update(long id, boolean isChange, Cells cells) {
        if (updated.isEmpty() && !(isVersioned && isChange)) {
            return;
        }
        List<Object> row = new ArrayList<>();
        updated.forEach(property -> row.add(cells.of(property)));
        if (isVersioned) {
            row.add(isChange ? 1 : 0);
        }
        row.add(id);
        updates.add(row.toArray());
    }

    /** Takes away the elements that a record has. */
    public void clear(Children list, long id) {
        oldElements.get(list).add(id);
    }

    /** Adds the elements that a record's state has. */
    public <X extends Exception> void add(
            Children list, long id, Map<String, Object> state, Values.Keys keys, Ids<X> ids) throws X {
        if (!(state.get(list.name()) instanceof List<?> all)) {
            return;
        }
        for (Object element : all) {
            List<Object> row = new ArrayList<>(List.of(id));
            if (list.isNumbered()) {
                row.add(ids.next());
            }
            for (Property property : list.properties()) {
                row.add(
                        property.use() == Property.Use.DERIVED
                                ? derived(list, property, element, state)
                                : Values.stored(property, list.value(property, element), keys));
            }
            elements.get(list).add(row.toArray());
        }
    }

    /** What an element derives is the uid of its ref, or what its owner has by the same name. */
    private static Object derived(Children list, Property property, Object element, Map<String, Object> state) {
        return property.kind() == Property.Kind.UID
                ? Uid.of((String) list.value(list.told().getFirst(), element))
                : Values.stored(property, state.get(property.name()), null);
    }

    /** Writes all of it: records first, then their lists. */
    public <X extends Exception> void run(Run<X> run) throws X {
        run.run(inserts);
        run.run(updates);
        for (Children list : lists) {
            run.run(oldElements.get(list));
            run.run(elements.get(list));
        }
    }

    /** Forgets all of it, as after a rollback. */
    public void clear() {
        inserts.clear();
        updates.clear();
        elements.values().forEach(Batch::clear);
        oldElements.values().forEach(Batch::clear);
    }
}
