package org.casus.event.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.graphql.node.FormerRefs;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;
import org.casus.store.mapping.Values;

/** Gives records what revisions say of them, whatever their entities have of it. */
final class PastValues {

    private final Reader reader;

    /** Of records that were named, by table and ref. */
    private final Map<String, Long> keys = new HashMap<>();

    PastValues(Reader reader) {
        this.reader = reader;
    }

    /** Says under which key a record is to be found that may be no more in its table. */
    void know(String table, String ref, Long key) {
        keys.put(name(table, ref), key);
    }

    /** The key of a record, or of the one that it was merged into; null where there is none. */
    Long key(String table, String ref) {
        return keys.computeIfAbsent(name(table, ref), any -> {
            UUID uid = Uid.of(ref);
            return reader
                    .rows(Fragment.of("select id from " + table + " where uid = ?", uid), row -> row.getLong(1))
                    .stream()
                    .findFirst()
                    .orElseGet(
                            () -> FormerRefs.keys(reader, table, List.of(uid)).get(uid));
        });
    }

    private static String name(String table, String ref) {
        return table + " " + ref;
    }

    /** Gives a record the values that are told of it; what else it has stays. */
    void set(Object record, Map<String, Object> told) {
        set(record, Mapping.of(record.getClass()).told(), told);
    }

    private void set(Object record, List<Property> properties, Map<?, ?> told) {
        for (Property property : properties) {
            if (told.containsKey(property.name())) {
                Values.set(record, property, told.get(property.name()), this::key);
            }
        }
    }

    /** The elements of a list; without those that name a record which nobody finds. */
    <E> List<E> elements(Class<E> type, Children list, Object told) {
        List<E> elements = new ArrayList<>();
        if (told instanceof Collection<?> some) {
            for (Object values : some) {
                E element = Values.make(type);
                set(element, list.told(), (Map<?, ?>) values);
                if (list.told().stream().noneMatch(property -> property.required() && isNothing(element, property))) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    private static boolean isNothing(Object record, Property property) {
        try {
            return property.field().get(record) == null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(property.field() + " cannot be read", e);
        }
    }
}
