package org.casus.graphql.words;

import java.util.Locale;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.words.DocumentTokens.Kind;
import org.casus.graphql.words.DocumentTokens.Token;

/** Says of what is no token of GraphQL what would be one. */
final class StrangeTokens {

    private StrangeTokens() {}

    /** Of a token that is none. */
    static String words(Token token) {
        String text = token.text();
        if (token.kind() == Kind.OPEN_TEXT) {
            return text.startsWith("\"\"\"")
                    ? "The text that begins here has no end: three double quotes are missing."
                    : "The text that begins here has no end on its line: a double quote is missing. A text of several"
                            + " lines stands between three of them.";
        }
        if (token.kind() == Kind.WRONG_ESCAPE) {
            return "\"" + Quoted.of(text)
                    + "\" is no escape. In a text there are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and four"
                    + " digits behind \\u, such as \\u00e9; of a pair, both halves.";
        }
        int c = text.codePointAt(0);
        String name = "\"" + Quoted.of(text) + "\" (U+" + String.format(Locale.ROOT, "%04X", c) + ")";
        if ("\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\uff02\u2033".indexOf(c) >= 0) {
            return name + " is no quote of GraphQL. Texts stand between straight double quotes: \"text\".";
        }
        if (c == '\'' || c == '`') {
            return name + " is no quote of GraphQL. Texts stand between double quotes: \"text\".";
        }
        if (c == '.' || c == '\u2026') {
            return name
                    + " stands alone. Three dots spread a fragment: ...Name; a number has a digit before its point.";
        }
        if (c == ';') {
            return name + " has no place in GraphQL. Nothing ends a field or an operation; leave it out.";
        }
        if (c == '<' || c == '>' || c == '~') {
            return name + " has no place in GraphQL. A comparison is an argument, or a field of one: name: value.";
        }
        if (Character.isLetter(c)) {
            return name + " cannot be in a name. Names have the letters a to z, digits and underscores; texts stand"
                    + " between double quotes.";
        }
        if (Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            return "There is a character that cannot be seen, U+" + String.format(Locale.ROOT, "%04X", c)
                    + ". Write a usual space, or leave it out.";
        }
        return name
                + " has no place in GraphQL outside of a text. Leave it out, or put the text between double quotes.";
    }
}
