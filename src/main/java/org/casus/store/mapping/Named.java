package org.casus.store.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a field that GraphQL shows under another name than its own, or within an object. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Named {

    /** The path from the record's GraphQL type, such as {@code fatalities.best}. */
    String value();
}
