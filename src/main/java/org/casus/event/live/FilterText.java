package org.casus.event.live;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.store.Json;

/** Writes a filter as a text: equal filters are equal texts. */
final class FilterText {

    private FilterText() {}

    /** The text of an input with open fields; of nothing where there is none. */
    static String of(Object filter) {
        return Json.of(plain(filter));
    }

    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FilterText::plain).toList();
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (!value.getClass().getName().startsWith("org.casus.") || value instanceof Enum<?>) {
            return value.toString();
        }
        Map<String, Object> fields = new TreeMap<>();
        for (Field field : value.getClass().getFields()) {
            try {
                Object held = field.get(value);
                if (held != null) {
                    fields.put(field.getName(), plain(held));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return fields;
    }
}
