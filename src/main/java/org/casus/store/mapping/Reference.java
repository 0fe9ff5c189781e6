package org.casus.store.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a field that holds the key of another record. Outside the store the field has the name without its "Key", and as
 * its value the other record's ref.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Reference {

    /** The table of the other record. Its entity may be of a feature that this one does not know. */
    String value();
}
