package org.casus.graphql.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;

/**
 * Writes and reads cursors: the order that a list has, and the values of one row by which it is ordered. Opaque to
 * whoever gets one.
 */
public final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    /**
     * A cursor for a row.
     *
     * @param order names the order; a cursor is good for a list of the same order only
     * @param values texts, numbers and nulls
     */
    public static String write(String order, List<?> values) {
        List<Object> all = new ArrayList<>(values.size() + 1);
        all.add(order);
        all.addAll(values);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a cursor.
     *
     * @param order the order of the list in which it is used
     * @param size how many values it must hold
     * @param argument where it was given, for the refusal
     * @throws Refusal INVALID_CURSOR where it is none, or belongs to a list of another order
     */
    public static List<Object> read(String cursor, String order, int size, String argument) {
        try {
            Object[] all = JSON.readValue(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8), Object[].class);
            if (all != null && all.length == size + 1 && order.equals(all[0])) {
                List<Object> values = new ArrayList<>(Arrays.asList(all).subList(1, all.length));
                // Written once more it must come out the same: readers forgive what writers do not write.
                if (cursor.equals(write(order, values))) {
                    return values;
                }
            }
        } catch (IllegalArgumentException | JsonProcessingException notACursor) {
            // told below
        }
        throw new Refusal(
                ErrorCode.INVALID_CURSOR,
                argument,
                "\"" + Quoted.of(cursor)
                        + "\" is no cursor of this list in this order. Take endCursor or startCursor of a page of it.");
    }
}
