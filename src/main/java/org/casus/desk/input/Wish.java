package org.casus.desk.input;

import java.util.Map;
import org.casus.desk.ledger.Shape;

/**
 * A record as somebody wants it to be.
 *
 * @param shape its type
 * @param ref its ref
 * @param state what is said of it; of a record that is there, what is not said stays
 * @param defaults what else holds for one that is new
 * @param version the version that whoever asks has seen; null for none
 * @param path of the input that says so
 */
public record Wish(
        Shape shape,
        String ref,
        Map<String, Object> state,
        Map<String, Object> defaults,
        Integer version,
        String path) {}
