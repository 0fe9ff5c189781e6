package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casus.event.Event;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;

/**
 * Rows of one of the lists of events.
 *
 * @param <E> an element, as an arriving event has it
 */
final class ListRows<E> {

    private final Children list;
    private final Function<Arriving, List<E>> elements;
    private final ColumnValues<E> values;
    private final Batch inserts;
    private final Batch deletes;

    private ListRows(Children list, Function<Arriving, List<E>> elements, ColumnValues<E> values) {
        this.list = list;
        this.elements = elements;
        this.values = values;
        inserts = list.isNumbered() ? values.inserts(list.owner(), "id") : values.inserts(list.owner());
        deletes = new Batch("delete from %s where %s = ?".formatted(list.table(), list.owner()));
    }

    /**
     * Rows of a list.
     *
     * @param elements those of an event, in their order
     * @param said where the values of the properties come from
     */
    static <E> ListRows<E> of(
            String name,
            RecordReferences references,
            Function<Arriving, List<E>> elements,
            Map<String, Function<E, Object>> said) {
        Children list = Mapping.of(Event.class).list(name);
        ColumnValues<E> values = ColumnValues.of(list, references);
        said.forEach(values::set);
        return new ListRows<>(list, elements, values);
    }

    /** Adds the elements of a new event. */
    void add(Connection connection, IdBlocks ids, Arriving arriving) throws SQLException {
        for (E element : elements.apply(arriving)) {
            inserts.add(
                    list.isNumbered()
                            ? values.row(element, arriving.id(), ids.next(connection))
                            : values.row(element, arriving.id()));
        }
    }

    /** Puts the elements of an event into the place of those that are there, where the changes are about them. */
    void replace(Connection connection, IdBlocks ids, Arriving arriving, Map<String, ?> changes) throws SQLException {
        if (changes.containsKey(list.name())
                || list.derived().stream().map(Property::name).anyMatch(changes::containsKey)) {
            deletes.add(arriving.id());
            add(connection, ids, arriving);
        }
    }

    /** Adds the list to the event's state, unless it is empty. */
    void tell(Arriving arriving, Map<String, Object> state) {
        List<E> some = elements.apply(arriving);
        if (!some.isEmpty()) {
            state.put(
                    list.name(),
                    list.isPlain()
                            ? some.stream().map(Object::toString).sorted().toList()
                            : some.stream().map(values::state).toList());
        }
    }

    void flush(Connection connection) throws SQLException {
        deletes.run(connection);
        inserts.run(connection);
    }

    void clear() {
        deletes.clear();
        inserts.clear();
    }
}
