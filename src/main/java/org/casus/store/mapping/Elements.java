package org.casus.store.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a list that belongs to a record and has a table of its own: of entities, or of the values of one column. The
 * persistence provider must not know the list ({@link jakarta.persistence.Transient}): it would make an empty one, and
 * note it, for each record that is read (docs/decisions/080-hibernate-reads.md).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Elements {

    /** The column with the owner's key. */
    String owner();

    /** Where values are; entities have a table of their own. */
    String table() default "";

    /** The column of the values. */
    String column() default "";

    /** How many UTF-16 units a value has at most that is a text. */
    int length() default 255;
}
