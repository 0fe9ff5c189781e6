package org.casus.store.mapping;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;

/**
 * What belongs to a record as a list and has a table of its own.
 *
 * @param name what GraphQL, revisions and files call it
 * @param field where the owner's entity has it
 * @param table where the elements are
 * @param owner the column with the owner's key
 * @param entity what an element is; null where it is but a value
 * @param properties what an element has beside its owner's key
 * @param told what it says
 * @param derived what follows from that, or from the owner
 * @param unique whether no two elements may say the same in what they must say
 */
public record Children(
        String name,
        Field field,
        String table,
        String owner,
        Class<?> entity,
        List<Property> properties,
        List<Property> told,
        List<Property> derived,
        boolean unique)
        implements Member {

    /** Whether an element is one value; others are objects. */
    public boolean isPlain() {
        return told.size() == 1;
    }

    /** What an element says of a property. */
    public Object value(Property property, Object element) {
        return element instanceof Map<?, ?> object ? object.get(property.name()) : element;
    }

    /** Whether the elements have ids, in whose order they are. */
    public boolean isNumbered() {
        return entity != null && Mapping.of(entity).isNumbered();
    }

    /** Whether elements lead to records of the owner's own type, so that these must all be there first. */
    public boolean isTie() {
        return told.stream()
                .anyMatch(property ->
                        Mapping.of(field.getDeclaringClass()).table().equals(property.refers()));
    }
}
