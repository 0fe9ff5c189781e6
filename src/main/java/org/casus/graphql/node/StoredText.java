package org.casus.graphql.node;

/** What a text in the store can be. */
public final class StoredText {

    private StoredText() {}

    /** Whether the store can hold the text: PostgreSQL holds no NUL, and no encoding half of a surrogate pair. */
    public static boolean possible(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
