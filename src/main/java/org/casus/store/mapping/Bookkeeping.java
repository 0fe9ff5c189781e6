package org.casus.store.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a field that says how the record came to be here, such as the time of its recording. It goes along when a store is
 * carried to another, and is no part of what revisions tell.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Bookkeeping {}
