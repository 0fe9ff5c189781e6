package org.casus.claim;

import java.util.List;

/** Knows the countries, which are a matter of places and so of events: this package does not know them itself. */
public interface CountryWords {

    /**
     * The key of the country with this code or name.
     *
     * @param path where it was given, for the refusal
     * @throws org.casus.graphql.error.Refusal UNKNOWN_COUNTRY where there is none
     */
    Long key(String word, String path);

    /** The keys of several, as above. */
    default List<Long> keys(List<String> words, String path) {
        return words.stream().map(word -> key(word, path)).toList();
    }
}
