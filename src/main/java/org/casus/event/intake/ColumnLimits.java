package org.casus.event.intake;

import org.casus.store.mapping.Mapping;

/** Cuts texts to the lengths of their columns. A letter of two UTF-16 units is not cut in half. */
final class ColumnLimits {

    private ColumnLimits() {}

    /** How long a text of a record is at most. */
    static int length(Class<?> entity, String property) {
        return Mapping.of(entity).property(property).length();
    }

    /** The text, or its beginning; null stays null. */
    static String to(int length, String text) {
        if (text == null || text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Whether a text is longer than so much. */
    static boolean isCut(int length, String text) {
        return text != null && text.length() > length;
    }
}
