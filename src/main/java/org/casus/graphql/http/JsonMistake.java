package org.casus.graphql.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.casus.graphql.error.Quoted;

/** Says why a text is no JSON. */
public final class JsonMistake {

    private static final String EXAMPLE = "{\"query\": \"{ __typename }\"}";

    private JsonMistake() {}

    /**
     * What is wrong with it, where, and what would be right.
     *
     * @param what what the text is, to begin the sentence with
     */
    public static String of(String what, String text, JsonProcessingException failure) {
        String right = right(text, failure);
        JsonLocation at = failure.getLocation();
        String place = at == null || at.getLineNr() < 1
                ? ""
                : " at line " + at.getLineNr() + ", column " + Math.max(1, at.getColumnNr());
        return what + " is no JSON" + place + ". " + right;
    }

    private static String right(String text, JsonProcessingException failure) {
        return switch (failure) {
            case JsonEOFException cut -> "It ends too early: a quote or a closing bracket is missing.";
            case StreamConstraintsException large -> "It is nested too deep, or has a number that is too long.";
            case MismatchedInputException more -> "Something stands behind its end: it must be one value.";
            default -> ofCharacter(text, failure.getLocation());
        };
    }

    private static String ofCharacter(String text, JsonLocation at) {
        int offset = at == null ? -1 : (int) at.getCharOffset();
        int from = Math.max(0, Math.min(offset, text.length()) - 1);
        String around = offset < 0 ? "" : text.substring(from, Math.min(text.length(), from + 2));
        if (text.indexOf('\u201c') >= 0 || text.indexOf('\u201d') >= 0) {
            return "Texts and names stand between straight double quotes, such as " + EXAMPLE + ".";
        }
        if (around.contains("'")) {
            return "Texts and names stand between double quotes, such as " + EXAMPLE + ".";
        }
        if (around.contains("}") || around.contains("]") || around.contains(",")) {
            return "A comma stands between two values, and none before a closing bracket.";
        }
        if (around.contains("\\")) {
            return "In a text, a backslash stands before \" \\ / b f n r t or u and four digits.";
        }
        if (around.chars().anyMatch(c -> c < ' ')) {
            return "A text has no line break or tab; write \\n or \\t.";
        }
        String sign = Quoted.of(around.strip());
        return (sign.isEmpty() ? "" : "Something else must stand than \"" + sign + "\". ") + "It looks like " + EXAMPLE
                + ".";
    }
}
