package org.casus.store;

import java.util.Collection;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON. */
public final class Json {

    private Json() {}

    /** The JSON text of a value. Anything that is none of the above is written as its text. */
    public static String of(Object value) {
        StringBuilder json = new StringBuilder();
        write(json, value);
        return json.toString();
    }

    private static void write(StringBuilder json, Object value) {
        switch (value) {
            case null -> json.append("null");
            case Number number -> json.append(number);
            case Boolean truth -> json.append(truth);
            case Map<?, ?> object -> {
                char separator = '{';
                for (var entry : object.entrySet()) {
                    json.append(separator);
                    text(json, entry.getKey().toString());
                    json.append(':');
                    write(json, entry.getValue());
                    separator = ',';
                }
                json.append(object.isEmpty() ? "{}" : "}");
            }
            case Collection<?> list -> {
                char separator = '[';
                for (Object element : list) {
                    json.append(separator);
                    write(json, element);
                    separator = ',';
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            default -> text(json, value.toString());
        }
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
