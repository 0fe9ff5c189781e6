package org.casus.graphql.words;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a document that could not be read, up to the first that is none. For words only: documents that are
 * right never come here.
 */
final class DocumentTokens {

    /** The first kinds are those of the language. */
    enum Kind {
        SIGN,
        NAME,
        NUMBER,
        TEXT,
        /** A text without an end. */
        OPEN_TEXT,
        /** A text with an escape that is none. */
        WRONG_ESCAPE,
        /** A character that no token begins with. */
        STRANGE
    }

    /** One, and where it begins: both from 1 on. */
    record Token(Kind kind, String text, int line, int column) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWrong() {
            return kind.compareTo(Kind.OPEN_TEXT) >= 0;
        }
    }

    private final String document;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineBegin;

    private DocumentTokens(String document) {
        this.document = document;
    }

    static List<Token> of(String document) {
        DocumentTokens reading = new DocumentTokens(document);
        reading.read();
        return reading.tokens;
    }

    private void read() {
        while (at < document.length()) {
            char c = document.charAt(at);
            if (c == '\n') {
                line++;
                lineBegin = ++at;
            } else if (c == ' ' || c == '\t' || c == ',' || c == '\r' || c == '\ufeff') {
                at++;
            } else if (c == '#') {
                while (at < document.length() && document.charAt(at) != '\n') {
                    at++;
                }
            } else {
                token(c);
                if (tokens.getLast().isWrong()) {
                    return;
                }
            }
        }
    }

    private void token(char c) {
        int begin = at;
        if (isNameStart(c)) {
            skipWhileName();
            add(Kind.NAME, begin);
        } else if (c >= '0' && c <= '9' || c == '-') {
            at++;
            while (at < document.length() && "0123456789.eE+-".indexOf(document.charAt(at)) >= 0) {
                at++;
            }
            add(Kind.NUMBER, begin);
        } else if (c == '"') {
            text(begin);
        } else if (document.startsWith("...", at)) {
            at += 3;
            add(Kind.SIGN, begin);
        } else if ("{}()[]:!$@=|&".indexOf(c) >= 0) {
            at++;
            add(Kind.SIGN, begin);
        } else {
            at += Character.charCount(document.codePointAt(at));
            add(Kind.STRANGE, begin);
        }
    }

    private void add(Kind kind, int begin) {
        tokens.add(new Token(kind, document.substring(begin, at), line, begin - lineBegin + 1));
    }

    private void text(int begin) {
        if (document.startsWith("\"\"\"", at)) {
            blockText(begin);
            return;
        }
        at++;
        Kind kind = Kind.OPEN_TEXT;
        while (at < document.length() && document.charAt(at) != '\n' && document.charAt(at) != '\r') {
            char c = document.charAt(at++);
            if (c == '"') {
                kind = Kind.TEXT;
                break;
            }
            if (c == '\\') {
                if (!escape()) {
                    tokens.add(new Token(
                            Kind.WRONG_ESCAPE,
                            document.substring(at - 1, Math.min(at + 1, document.length())),
                            line,
                            at - lineBegin));
                    return;
                }
            }
        }
        add(kind, begin);
    }

    /** Steps over what stands behind a backslash, if that is an escape. */
    private boolean escape() {
        if (at < document.length() && "\"\\/bfnrt".indexOf(document.charAt(at)) >= 0) {
            at++;
            return true;
        }
        String rest = document.substring(at, Math.min(at + 10, document.length()));
        if (rest.matches("(?s)u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD]")) {
            at += 5;
            return true;
        }
        if (rest.matches("(?s)u(?![dD][89abAB])[0-9a-fA-F]{4}.*")) {
            at += 5;
            return true;
        }
        if (rest.matches("(?s)u\\{[0-9a-fA-F]{1,6}\\}.*")) {
            at += rest.indexOf('}') + 1;
            return true;
        }
        return false;
    }

    private void blockText(int begin) {
        int end = document.indexOf("\"\"\"", at + 3);
        while (end > 0 && document.charAt(end - 1) == '\\') {
            end = document.indexOf("\"\"\"", end + 3);
        }
        int column = begin - lineBegin + 1;
        int first = line;
        int stop = end < 0 ? document.length() : end + 3;
        for (int i = at; i < stop; i++) {
            if (document.charAt(i) == '\n') {
                line++;
                lineBegin = i + 1;
            }
        }
        at = stop;
        tokens.add(new Token(end < 0 ? Kind.OPEN_TEXT : Kind.TEXT, document.substring(begin, at), first, column));
    }

    private void skipWhileName() {
        while (at < document.length()
                && (isNameStart(document.charAt(at)) || document.charAt(at) >= '0' && document.charAt(at) <= '9')) {
            at++;
        }
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
