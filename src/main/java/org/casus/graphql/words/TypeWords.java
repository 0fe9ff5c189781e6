package org.casus.graphql.words;

import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.casus.graphql.error.Quoted;

/** Types and values of input as people speak of them. */
final class TypeWords {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private TypeWords() {}

    /** A value of the type, such as {@code a whole number, such as 10}. */
    static String wanted(GraphQLType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list -> "a list, each of it " + wanted(list.getWrappedType());
            case GraphQLInputObjectType input -> "an object with fields of " + input.getName();
            case GraphQLEnumType words -> "one of " + String.join(", ", values(words));
            case GraphQLNamedType scalar ->
                switch (scalar.getName()) {
                    case "Int" -> "a whole number, such as 10";
                    case "Float" -> "a number, such as 1.5";
                    case "Boolean" -> "true or false";
                    case "String" -> "a text, such as \"SYR\"";
                    case "ID" -> "an id, which is a text";
                    case "Date" -> "a day, such as \"2016-07-05\"";
                    case "DateTime" -> "a time, such as \"2016-07-05T12:00:00Z\"";
                    default -> "a value of " + scalar.getName();
                };
            default -> "a value";
        };
    }

    /** The values of an enumeration. */
    static List<String> values(GraphQLEnumType words) {
        return words.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
    }

    /** What is wrong with a value that is none of this scalar, and what would be right. */
    static String misfit(GraphQLScalarType scalar, Object value) {
        String said = said(value);
        BigDecimal number = number(value);
        return switch (scalar.getName()) {
            case "Int" -> {
                if (number != null && (number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0)) {
                    yield said + " is out of range: an Int goes from " + LEAST + " to " + MOST + ".";
                }
                if (text(value) != null && whole(text(value))) {
                    yield said + " is a text. Write " + text(value).strip() + ", without quotes.";
                }
                yield said + " is no whole number. Write one, such as 10.";
            }
            case "Float" -> said + " is no number. Write one without quotes, such as 1.5.";
            case "Boolean" -> said + " is neither true nor false. Write one of them, without quotes.";
            case "String" ->
                said + " is no text. Write " + quoted(value, "a text between quotes, such as \"SYR\"") + ".";
            case "ID" -> said + " is no id. Write " + quoted(value, "one between quotes") + ".";
            case "Date" -> said + " is no Date. Write a day, such as \"" + year(number) + "\".";
            case "DateTime" -> said + " is no DateTime. Write a time, such as \"" + year(number) + "T00:00:00Z\".";
            default -> said + " is no " + scalar.getName() + ".";
        };
    }

    private static String year(BigDecimal number) {
        boolean year = number != null
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(1000)) >= 0
                && number.compareTo(BigDecimal.valueOf(9999)) <= 0;
        return year ? number.intValue() + "-01-01" : "2016-07-05";
    }

    private static String quoted(Object value, String otherwise) {
        String plain = switch (value) {
            case EnumValue word -> word.getName();
            case IntValue number -> number.getValue().toString();
            case FloatValue number -> number.getValue().toString();
            case Number number -> number.toString();
            default -> null;
        };
        return plain == null ? otherwise : "\"" + Quoted.of(plain) + "\"";
    }

    private static boolean whole(String text) {
        return text.strip().matches("-?\\d{1,9}");
    }

    /** The text that a value is; null where it is none. */
    static String text(Object value) {
        return switch (value) {
            case StringValue text -> text.getValue();
            case String text -> text;
            default -> null;
        };
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case IntValue number -> new BigDecimal(number.getValue());
            case FloatValue number -> number.getValue();
            case BigInteger number -> new BigDecimal(number);
            case BigDecimal number -> number;
            case Double number when !Double.isFinite(number) -> null;
            case Number number -> new BigDecimal(number.toString());
            default -> null;
        };
    }

    /** The value as it was sent, short. */
    static String said(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "\"" + Quoted.of(text) + "\"";
            case List<?> list -> "A list";
            case Map<?, ?> object -> "An object";
            case StringValue text -> "\"" + Quoted.of(text.getValue()) + "\"";
            case EnumValue word -> Quoted.of(word.getName());
            case BooleanValue truth -> String.valueOf(truth.isValue());
            case IntValue number -> Quoted.of(number.getValue().toString());
            case FloatValue number -> Quoted.of(number.getValue().toString());
            case graphql.language.ArrayValue list -> "A list";
            case graphql.language.ObjectValue object -> "An object";
            case Value<?> other -> Quoted.of(AstPrinter.printAstCompact(other));
            default -> Quoted.of(String.valueOf(value));
        };
    }
}
