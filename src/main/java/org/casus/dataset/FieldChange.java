package org.casus.dataset;

import java.util.Map;
import org.casus.store.Json;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What changed in one field of a record. Texts, dates and refs are as they are; numbers, truth values and lists are
 * JSON.
 *
 * @param field the field's name
 * @param from what it was
 * @param to what it is
 */
@Description(
        "What changed in one field of a record. Texts, dates and refs are as they are; numbers, truth values and lists are JSON.")
public record FieldChange(
        @NonNull @Description("The field's name.") String field,

        @Description("What it was; null where it was nothing.")
        String from,

        @Description("What it is; null where it is nothing.")
        String to) {

    /** The change of a field from one value to another. */
    public static FieldChange of(String field, Object from, Object to) {
        return new FieldChange(field, text(from), text(to));
    }

    /** The same, where a map has the values under {@code from} and {@code to}. */
    public static FieldChange of(String field, Map<?, ?> change) {
        return of(field, change.get("from"), change.get("to"));
    }

    private static String text(Object value) {
        return value == null || value instanceof String ? (String) value : Json.of(value);
    }
}
