package org.casus.graphql.engine;

import com.fasterxml.jackson.core.SerializableString;

/** An object of an answer, for who writes it and would not look at it field by field as a map. */
public interface AnsweredObject {

    /** The names of its fields, in the order of the answer. Not to be changed. */
    SerializableString[] names();

    /** Their values, in the same order. Not to be changed. */
    Object[] parts();
}
