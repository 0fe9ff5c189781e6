package org.casus.graphql.words;

import java.util.List;

/**
 * What is said of one mistake.
 *
 * @param message what is wrong, and what would be right
 * @param argument the path of the wrong argument; null where it is no one argument
 * @param nearest known names that come near a wrong one, best first
 */
record Said(String message, String argument, List<String> nearest) {

    Said(String message) {
        this(message, null, List.of());
    }
}
