package org.casus.graphql.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of the libraries that Casus is made of, which no answer says. */
public final class ForeignWords {

    private static final Pattern FOREIGN =
            Pattern.compile("Validation [Ee]rror|SRGQL|ANTLR|[Cc]oerc|\\bPars(e|ing)\\b|Parse[A-Z]"
                    + "|InvalidSyntax|Invalid syntax|[Oo]ffending|graphql\\.|java\\.|javax\\.|\\borg\\.|\\bio\\.|com\\.fasterxml|jackson"
                    + "|Exception|Throwable|WrongType|FieldUndefined|UnknownArgument|Subselection|literal of|[Nn]on[ -]?[Nn]ull"
                    + "|StringValue|IntValue|FloatValue|EnumValue|ObjectValue|ArrayValue|NullValue|AST type|GraphQL(Type|Error|Scalar)"
                    + "|is not a valid|must not be null|good faith|Denial Of Service|converted to type|START_OBJECT|VALUE_"
                    + "|UnsupportedOperation|null pointer|System error|DataFetch|SmallRye|Vert\\.x|Netty");

    private ForeignWords() {}

    /** The first of them in a text; null where there is none. */
    public static String in(String text) {
        Matcher found = FOREIGN.matcher(text);
        return found.find() ? found.group() : null;
    }
}
