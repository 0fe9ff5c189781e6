package org.casus.event.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.dataset.FromTo;

/** What differs between two states. */
final class Change {

    private Change() {}

    /** Two values by their names, in this order. */
    static Map<String, Object> two(String name, Object value, String otherName, Object otherValue) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(name, value);
        both.put(otherName, otherValue);
        return both;
    }

    /** Those of the fields that differ in a later state. Lists that are but in another order do not. */
    static Map<String, Map<String, Object>> between(
            List<String> fields, Map<String, Object> from, Map<String, Object> to) {
        Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
        for (String field : fields) {
            if (!isSame(from.get(field), to.get(field))) {
                changes.put(field, FromTo.of(from.get(field), to.get(field)));
            }
        }
        return changes;
    }

    private static boolean isSame(Object from, Object to) {
        return Objects.equals(from, to)
                || from instanceof List<?> some
                        && to instanceof List<?> others
                        && some.stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()
                                .equals(others.stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList());
    }
}
