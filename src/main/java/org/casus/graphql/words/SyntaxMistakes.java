package org.casus.graphql.words;

import graphql.language.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.words.DocumentTokens.Kind;
import org.casus.graphql.words.DocumentTokens.Token;

/** Says why a document is no GraphQL: what stands where something else must stand, and what that is. */
public final class SyntaxMistakes {

    private static final List<String> BEGINNINGS = List.of("query", "mutation", "subscription", "fragment");

    private static final Map<String, String> CLOSED_BY = Map.of("{", "}", "(", ")", "[", "]");

    private static final String EXAMPLE = "{ __typename }";

    private final List<Token> tokens;

    private SyntaxMistakes(String document) {
        this.tokens = DocumentTokens.of(document);
    }

    /**
     * What is wrong with a document that could not be read.
     *
     * @param place where the reading ended; null where that is not known
     */
    public static Mistake of(String document, SourceLocation place) {
        Found found = new SyntaxMistakes(document).find(place);
        SourceLocation at = found.token == null ? place : new SourceLocation(found.token.line(), found.token.column());
        boolean known = at != null && at.getLine() > 0;
        String where = known ? "Line " + at.getLine() + ", column " + at.getColumn() + ": " : "";
        return new Mistake(
                ErrorCode.INVALID_SYNTAX,
                where + found.message,
                where + found.message,
                known ? List.of(at) : null,
                null,
                null,
                found.nearest);
    }

    /** The token is null where the mistake is where the reading ended. */
    private record Found(Token token, String message, List<String> nearest) {

        Found(Token token, String message) {
            this(token, message, List.of());
        }
    }

    private Found find(SourceLocation place) {
        if (tokens.isEmpty()) {
            return new Found(null, "The document is empty. Write an operation, such as " + EXAMPLE + ".");
        }
        Token first = tokens.getFirst();
        if (tokens.size() > 1 && first.is("{") && tokens.get(1).kind() == Kind.TEXT) {
            return new Found(
                    first,
                    "This is JSON, not GraphQL. Names stand without quotes: " + EXAMPLE + "; where the document is"
                            + " a member of the JSON, send that member as the query.");
        }
        Token last = tokens.getLast();
        boolean met = place == null || last.kind() == Kind.WRONG_ESCAPE || !isBefore(place, last);
        if (last.isWrong() && met) {
            return new Found(last, StrangeTokens.words(last));
        }
        if (!first.is("{") && !(first.kind() == Kind.NAME && BEGINNINGS.contains(first.text()))) {
            return beginning(first);
        }
        Found bracket = brackets();
        Token stopped = at(place);
        if (bracket != null && (stopped == null || bracket.token != null && !isBefore(place, bracket.token))) {
            return bracket;
        }
        Found unexpected = stopped == null ? null : unexpected(stopped);
        return unexpected != null
                ? unexpected
                : bracket != null
                        ? bracket
                        : new Found(
                                stopped, "Something else must stand here. An operation looks like " + EXAMPLE + ".");
    }

    private static boolean isBefore(SourceLocation place, Token token) {
        return place.getLine() < token.line() || place.getLine() == token.line() && place.getColumn() < token.column();
    }

    private Token at(SourceLocation place) {
        return place == null
                ? null
                : tokens.stream()
                        .filter(token -> token.line() == place.getLine()
                                && token.column() <= place.getColumn()
                                && place.getColumn()
                                        < token.column() + token.text().length())
                        .findFirst()
                        .orElse(null);
    }

    private Found beginning(Token first) {
        String text = Quoted.of(first.text());
        List<String> nearest = first.kind() == Kind.NAME ? NearNames.to(first.text(), BEGINNINGS) : List.of();
        if (List.of("type", "schema", "interface", "input", "enum", "union", "scalar", "extend", "directive")
                .contains(first.text())) {
            return new Found(
                    first,
                    "\"" + text + "\" defines a part of a schema. A document asks: it has queries, mutations,"
                            + " subscriptions and fragments.");
        }
        if (List.of("select", "insert", "update", "delete", "from")
                .contains(first.text().toLowerCase(Locale.ROOT))) {
            return new Found(first, "This is SQL, not GraphQL. Write an operation, such as " + EXAMPLE + ".");
        }
        return new Found(
                first,
                "A document begins with {, query, mutation, subscription or fragment, and not with \"" + text + "\"."
                        + (nearest.isEmpty() ? " Write " + EXAMPLE + "." : NearNames.question(nearest)),
                nearest);
    }

    /** The first bracket that is not closed, or closes none, or is empty; null where all are well. */
    private Found brackets() {
        Deque<Token> open = new ArrayDeque<>();
        Token before = null;
        for (Token token : tokens) {
            if (token.kind() == Kind.SIGN && CLOSED_BY.containsKey(token.text())) {
                open.push(token);
            } else if (token.kind() == Kind.SIGN && CLOSED_BY.containsValue(token.text())) {
                if (open.isEmpty()) {
                    return new Found(token, "\"" + token.text() + "\" closes nothing: there is one too many.");
                }
                Token opened = open.pop();
                String right = CLOSED_BY.get(opened.text());
                if (!right.equals(token.text())) {
                    return new Found(
                            token,
                            "\"" + token.text() + "\" stands where \"" + right + "\" must close the \"" + opened.text()
                                    + "\" of line " + opened.line() + ", column " + opened.column() + ".");
                }
                if (before == opened && !opened.is("[")) {
                    boolean value = open.stream().anyMatch(each -> each.is("("));
                    if (!value) {
                        return new Found(
                                opened,
                                opened.is("{")
                                        ? "Nothing stands between the braces. Name a field, such as { ref }, or leave them"
                                                + " out."
                                        : "Nothing stands between the parentheses. Give an argument, or leave them out.");
                    }
                }
            }
            before = token;
        }
        if (open.isEmpty()) {
            return null;
        }
        Token opened = open.peek();
        int missing = open.size();
        String which = missing == 1 ? "one is" : missing + " closing brackets are";
        return new Found(
                opened,
                "The \"" + opened.text() + "\" here is not closed: a \"" + CLOSED_BY.get(opened.text())
                        + "\" is missing. At the end of the document, " + which + " missing.");
    }

    /** Of a token that is one, and stands where it may not. */
    private Found unexpected(Token token) {
        int i = tokens.indexOf(token);
        Token before = i == 0 ? null : tokens.get(i - 1);
        String text = shown(token);
        if (token.is("=")) {
            return new Found(
                    token, "\"=\" stands between a name and its value, where \":\" must stand. Write name: value.");
        }
        if (before == null) {
            return null;
        }
        Token open = open(i);
        if (open != null && open.is("(") && token.is("{") && !before.is(":")) {
            return new Found(
                    token,
                    "A \")\" is missing before this \"{\": the \"(\" of line " + open.line() + ", column "
                            + open.column() + " is not closed.");
        }
        if (before.is(":") && open != null && open.is("{") && !isValue(i)) {
            return new Found(
                    token,
                    "Arguments stand within parentheses, not in braces: name(argument: value). In braces, \":\" gives a"
                            + " field another name: other: name.");
        }
        if (before.is("$") || before.is("@")) {
            return new Found(token, "Behind \"" + before.text() + "\" a name is missing; " + text + " is none.");
        }
        if (token.text().equals("-")) {
            return new Found(token, "\"-\" cannot be in a name. Texts stand between double quotes.");
        }
        if (token.kind() == Kind.NUMBER && before.kind() == Kind.NUMBER) {
            return new Found(
                    token,
                    text + " stands behind another number. Decimals have a point; a list stands between [ and ].");
        }
        if (token.kind() == Kind.NAME && before.is("(") && declares(i)) {
            return new Found(
                    token, "The name of a variable begins with $: write ($" + Quoted.of(token.text()) + ": Type).");
        }
        if (token.kind() == Kind.NUMBER) {
            return new Found(
                    token,
                    text
                            + (before.is(":")
                                    ? " is no number of GraphQL. A day, or another text, stands between double quotes."
                                    : " is a number, and stands where a name must; a name begins with a letter."));
        }
        if (isAfter(i, "$") && !token.is(":")) {
            return new Found(token, "The type of a variable is missing: write ($name: Type).");
        }
        if (isAfter(i, "fragment")) {
            return new Found(token, "A fragment has a type: write fragment Name on Type { … }.");
        }
        if (before.is(":")) {
            return new Found(token, "Behind \":\" a value is missing; " + text + " is none.");
        }
        Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        if ((token.is("$") || token.is("@")) && (next == null || next.kind() != Kind.NAME)) {
            return new Found(token, "Behind \"" + token.text() + "\" a name is missing.");
        }
        if (token.is("...")) {
            return new Found(token, "Behind three dots the name of a fragment stands, or on and a type, or { … }.");
        }
        if (token.is(":")) {
            return new Found(
                    token,
                    "\":\" stands behind the name of an argument, within parentheses: name(argument: value), or behind"
                            + " another name for a field: other: name.");
        }
        if (token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER) {
            return new Found(
                    token,
                    text + " is a value, and stands where a name must. Values stand behind \":\", in parentheses; names"
                            + " have no quotes, and begin with a letter.");
        }
        if (token.kind() == Kind.NAME && before.kind() == Kind.NUMBER) {
            return new Found(
                    token,
                    "A number ends in digits; " + text + " cannot follow it. Texts stand between double quotes.");
        }
        if (open == null && token.kind() == Kind.NAME) {
            List<String> nearest = NearNames.to(token.text(), BEGINNINGS);
            return new Found(
                    token,
                    text
                            + " cannot stand here. An operation is query Name { … }, mutation Name { … } or subscription Name"
                            + " { … }, a fragment is fragment Name on Type { … }."
                            + NearNames.question(nearest),
                    nearest);
        }
        if (token.is("!")) {
            return new Found(token, "\"!\" stands behind a type, in the declaration of a variable: ($name: Type!).");
        }
        return new Found(
                token,
                text + " cannot stand behind " + shown(before)
                        + ". A field is name, name(argument: value) or name { … }.");
    }

    /** Whether one token, a name, stands between that sign or word and the place. */
    private boolean isAfter(int index, String text) {
        return index >= 2
                && tokens.get(index - 2).text().equals(text)
                && tokens.get(index - 1).kind() == Kind.NAME
                && (!text.equals("$") || depthOfParentheses(index) && declares(index));
    }

    private boolean depthOfParentheses(int index) {
        Token open = open(index);
        return open != null && open.is("(");
    }

    /** Whether no field was named yet: variables are declared before the first brace. */
    private boolean declares(int index) {
        return tokens.subList(0, index).stream().noneMatch(token -> token.is("{"));
    }

    /** A text has quotes of its own. */
    private static String shown(Token token) {
        return token.kind() == Kind.TEXT ? Quoted.of(token.text()) : "\"" + Quoted.of(token.text()) + "\"";
    }

    /** Whether what stands there is a part of an argument's value. */
    private boolean isValue(int index) {
        return opened(index).stream().anyMatch(each -> each.is("("));
    }

    /** The innermost bracket that is open there; null where none is. */
    private Token open(int index) {
        return opened(index).peek();
    }

    private Deque<Token> opened(int index) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens.subList(0, index)) {
            if (token.kind() == Kind.SIGN && CLOSED_BY.containsKey(token.text())) {
                open.push(token);
            } else if (token.kind() == Kind.SIGN && CLOSED_BY.containsValue(token.text())) {
                open.poll();
            }
        }
        return open;
    }
}
