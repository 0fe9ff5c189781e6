package org.casus.graphql.node;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that many others refer to, and that changes seldom, such as an actor or a place: {@link ReferenceCache}
 * keeps it between requests. Nobody may change one that was read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReferenceData {}
