package org.casus.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The least role that a field's caller must have, on the GraphQL method that stands for the field; the engine checks it
 * before it calls the method. Every mutation has it: without, the server does not start. A field without it may be read
 * by whoever may read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

    /** The least role. */
    AccessRole value();
}
