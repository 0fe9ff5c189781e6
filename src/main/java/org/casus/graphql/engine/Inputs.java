package org.casus.graphql.engine;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.Scalars;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.error.Violation;
import org.casus.graphql.words.NearNames;
import org.casus.graphql.words.ValueFit;

/**
 * Reads the arguments of a query where they come by another way than a document, by the same types and with the same
 * refusals.
 */
@Singleton
public class Inputs {

    private final Engine engine;

    Inputs(Engine engine) {
        this.engine = engine;
    }

    /** The schema. */
    public GraphQLSchema schema() {
        return engine.schema();
    }

    /**
     * What a query's resolver would be given.
     *
     * @param query a field of Query, such as {@code events}
     * @param given JSON values by the names of arguments; those that are left out have their defaults
     * @throws Refusal INVALID_VARIABLE where a value does not fit its type, INVALID_VALUE where it cannot be read
     */
    public Map<String, Object> read(String query, Map<String, Object> given) {
        GraphQLFieldDefinition field = field(query);
        ResolverFetcher resolver = new Fetchers(schema()).query(field);
        Map<String, Object> read = new LinkedHashMap<>();
        for (GraphQLArgument argument : field.getArguments()) {
            Object value = given.get(argument.getName());
            value = value == null ? GraphQLArgument.getArgumentDefaultValue(argument) : coerce(argument, value);
            read.put(
                    argument.getName(), Arguments.read(value, resolver.typeOf(argument.getName()), argument.getName()));
        }
        return read;
    }

    private Object coerce(GraphQLArgument argument, Object value) {
        String name = argument.getName();
        VariableDefinition variable = VariableDefinition.newVariableDefinition()
                .name(name)
                .type(written(argument.getType()))
                .build();
        try {
            return ValuesResolver.coerceVariableValues(
                            schema(),
                            List.of(variable),
                            RawVariables.of(Map.of(name, value)),
                            GraphQLContext.getDefault(),
                            Locale.ENGLISH)
                    .get(name);
        } catch (GraphQLException misfit) {
            List<Violation> misfits = ValueFit.of(schema(), List.of(variable), Map.of(name, value));
            if (misfits.isEmpty()) {
                throw new Refusal(ErrorCode.INVALID_VARIABLE, name, name + " has a value that it does not take.");
            }
            Violation first = misfits.getFirst();
            throw new Refusal(
                    ErrorCode.INVALID_VARIABLE, first.path(), first.path() + ": " + first.message(), first.nearest());
        }
    }

    private static Type<?> written(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull some -> new NonNullType(written(some.getWrappedType()));
            case GraphQLList list -> new ListType(written(list.getWrappedType()));
            default -> new TypeName(((GraphQLNamedType) type).getName());
        };
    }

    /**
     * The JSON value that texts stand for at some place of an argument.
     *
     * @param query a field of Query
     * @param path the argument, and the fields of inputs below it, such as {@code filter}, {@code dates}, {@code from}
     * @param texts one, or for a list any number
     * @param json reads a text as JSON, where the place takes an object
     * @throws Refusal INVALID_ARGUMENTS where there is no such place, or it takes no list; INVALID_VALUE where a text
     *     is nothing that it takes
     */
    public Object fromTexts(String query, List<String> path, List<String> texts, JsonText json) {
        String name = String.join(".", path);
        GraphQLType type = typeAt(field(query), path);
        boolean list = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
        GraphQLType leaf = GraphQLTypeUtil.unwrapAll(type);
        if (leaf instanceof GraphQLInputObjectType) {
            return json.read(single(name, texts), name);
        }
        if (!list) {
            return scalar(leaf, single(name, texts), name);
        }
        return texts.stream().map(text -> scalar(leaf, text, name)).toList();
    }

    /** Reads a text as JSON, or refuses it. */
    @FunctionalInterface
    public interface JsonText {
        Object read(String text, String path);
    }

    private static String single(String name, List<String> texts) {
        if (texts.size() > 1) {
            throw new Refusal(ErrorCode.INVALID_ARGUMENTS, name, name + " is given twice, and takes one value.");
        }
        return texts.getFirst();
    }

    private static Object scalar(GraphQLType leaf, String text, String name) {
        try {
            if (leaf instanceof GraphQLEnumType) {
                return text.toUpperCase(Locale.ROOT);
            }
            return switch (((GraphQLNamedType) leaf).getName()) {
                case "Int" -> Integer.valueOf(text);
                case "Float" -> Double.valueOf(text);
                case "Boolean" -> truth(text);
                default -> text;
            };
        } catch (NumberFormatException e) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    name,
                    "\"" + Quoted.of(text) + "\" is no "
                            + (leaf == Scalars.GraphQLInt ? "whole number that GraphQL's Int holds." : "number."));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ErrorCode.INVALID_VALUE, name, "\"" + Quoted.of(text) + "\" is neither true nor false.");
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private GraphQLFieldDefinition field(String query) {
        return schema().getQueryType().getFieldDefinition(query);
    }

    private static GraphQLType typeAt(GraphQLFieldDefinition field, List<String> path) {
        GraphQLArgument argument = field.getArgument(path.getFirst());
        if (argument == null) {
            throw unknown(
                    path,
                    0,
                    field.getArguments().stream().map(GraphQLArgument::getName).toList());
        }
        GraphQLType type = argument.getType();
        for (int i = 1; i < path.size(); i++) {
            GraphQLType at = GraphQLTypeUtil.unwrapNonNull(type);
            if (!(at instanceof GraphQLInputObjectType input)) {
                throw new Refusal(
                        ErrorCode.INVALID_ARGUMENTS,
                        String.join(".", path),
                        String.join(".", path.subList(0, i))
                                + " has no fields to be named one by one; write it as JSON.");
            }
            GraphQLInputObjectField next = input.getField(path.get(i));
            if (next == null) {
                throw unknown(
                        path,
                        i,
                        input.getFields().stream()
                                .map(GraphQLInputObjectField::getName)
                                .toList());
            }
            type = next.getType();
        }
        return type;
    }

    private static Refusal unknown(List<String> path, int at, List<String> known) {
        List<String> nearest = NearNames.to(path.get(at), known);
        return new Refusal(
                ErrorCode.INVALID_ARGUMENTS,
                Quoted.of(String.join(".", path)),
                "There is no \"" + Quoted.of(path.get(at)) + "\""
                        + (at == 0 ? "." : " in " + String.join(".", path.subList(0, at)) + ".")
                        + NearNames.question(nearest),
                nearest);
    }
}
