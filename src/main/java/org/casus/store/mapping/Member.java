package org.casus.store.mapping;

import java.lang.reflect.Field;

/** What an entity has: a value of the record's own row, or a list. */
public sealed interface Member permits Property, Children {

    /** What GraphQL, revisions and files call it. */
    String name();

    /** Where the entity has it. */
    Field field();

    /** How exports have it; null where they do not, or where they show it in another way. */
    default ExportColumn exported() {
        return field().getAnnotation(ExportColumn.class);
    }
}
