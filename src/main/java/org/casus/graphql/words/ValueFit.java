package org.casus.graphql.words;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Violation;
import org.casus.graphql.error.Violations;

/**
 * Finds all that does not fit in the values of variables, or in a value that a document holds. The engine itself stops
 * at the first, and says in prose where that is.
 */
public final class ValueFit {

    private final Violations violations = new Violations();
    private final ErrorCode code;

    private ValueFit(ErrorCode code) {
        this.code = code;
    }

    /**
     * What does not fit in variables, by the path from the variable on, such as {@code input.report.published}.
     *
     * @param variables as the request gave them
     */
    public static List<Violation> of(
            GraphQLSchema schema, List<VariableDefinition> definitions, Map<String, Object> variables) {
        ValueFit fit = new ValueFit(ErrorCode.INVALID_VARIABLE);
        for (VariableDefinition variable : definitions) {
            String name = variable.getName();
            if (variables.containsKey(name) || variable.getDefaultValue() == null) {
                fit.check(type(schema, variable.getType()), variables.get(name), name);
            }
        }
        return List.copyOf(fit.violations.all());
    }

    /** What does not fit in a value of a document, whose variables are taken to fit. */
    static List<Violation> of(GraphQLType type, Value<?> value, String path) {
        ValueFit fit = new ValueFit(ErrorCode.INVALID_DOCUMENT);
        fit.check(type, value, path);
        return List.copyOf(fit.violations.all());
    }

    /** The type that a document names; null for one that is not there. */
    static GraphQLType type(GraphQLSchema schema, graphql.language.Type<?> written) {
        return switch (written) {
            case graphql.language.NonNullType some -> {
                GraphQLType type = type(schema, some.getType());
                yield type == null ? null : GraphQLNonNull.nonNull(type);
            }
            case graphql.language.ListType list -> {
                GraphQLType type = type(schema, list.getType());
                yield type == null ? null : GraphQLList.list(type);
            }
            case graphql.language.TypeName name -> schema.getType(name.getName());
            default -> throw new IllegalStateException("No type: " + written);
        };
    }

    private void check(GraphQLType type, Object value, String path) {
        boolean missing = value == null || value instanceof NullValue;
        switch (type) {
            case Object any when value instanceof VariableReference -> {
                // the variable's own type decides
            }
            case GraphQLNonNull some -> {
                if (missing) {
                    wrong(path, "A value must be given: " + TypeWords.wanted(some.getWrappedType()) + ".", List.of());
                } else {
                    check(some.getWrappedType(), value, path);
                }
            }
            case Object any when missing -> {
                // may be left out
            }
            case GraphQLList list -> {
                List<?> values = values(value);
                if (values == null) {
                    check(list.getWrappedType(), value, path);
                } else {
                    for (int i = 0; i < values.size(); i++) {
                        check(list.getWrappedType(), values.get(i), path + "." + i);
                    }
                }
            }
            case GraphQLInputObjectType input -> check(input, value, path);
            case GraphQLEnumType words -> check(words, value, path);
            case GraphQLScalarType scalar -> check(scalar, value, path);
            default -> throw new IllegalStateException("No input: " + type);
        }
    }

    private static List<?> values(Object value) {
        return switch (value) {
            case ArrayValue array -> array.getValues();
            case List<?> list -> list;
            default -> null;
        };
    }

    private static Map<?, ?> fields(Object value) {
        return switch (value) {
            case ObjectValue object -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                for (ObjectField field : object.getObjectFields()) {
                    fields.put(field.getName(), field.getValue());
                }
                yield fields;
            }
            case Map<?, ?> object -> object;
            default -> null;
        };
    }

    private void check(GraphQLInputObjectType input, Object value, String path) {
        Map<?, ?> fields = fields(value);
        List<String> known =
                input.getFields().stream().map(GraphQLInputObjectField::getName).toList();
        if (fields == null) {
            wrong(
                    path,
                    TypeWords.said(value) + " is no object. Write one with fields of " + input.getName() + ": {"
                            + known.getFirst() + ": …}.",
                    List.of());
            return;
        }
        for (Object name : fields.keySet()) {
            if (!known.contains(name)) {
                String unknown = String.valueOf(name);
                List<String> nearest = NearNames.to(unknown, known);
                wrong(
                        path + "." + Quoted.of(unknown),
                        input.getName() + " has no field \"" + Quoted.of(unknown) + "\"."
                                + (nearest.isEmpty()
                                        ? " It has " + String.join(", ", known) + "."
                                        : NearNames.question(nearest)),
                        nearest);
            }
        }
        for (GraphQLInputObjectField field : input.getFields()) {
            GraphQLInputType type = field.getType();
            if (fields.containsKey(field.getName()) || !field.hasSetDefaultValue()) {
                check(type, fields.get(field.getName()), path + "." + field.getName());
            }
        }
    }

    private void check(GraphQLEnumType words, Object value, String path) {
        List<String> known = TypeWords.values(words);
        String word = switch (value) {
            case EnumValue literal -> literal.getName();
            case String text -> text;
            default -> null;
        };
        if (word != null && known.contains(word)) {
            return;
        }
        String text = TypeWords.text(value);
        if (value instanceof Value<?> && known.contains(text)) {
            wrong(path, "\"" + text + "\" is a text. Write " + text + ", without quotes.", List.of(text));
            return;
        }
        List<String> nearest =
                word == null && text == null ? List.of() : NearNames.to(word == null ? text : word, known);
        wrong(
                path,
                TypeWords.said(value) + " is none of " + String.join(", ", known) + "." + NearNames.question(nearest),
                nearest);
    }

    private void check(GraphQLScalarType scalar, Object value, String path) {
        if (!fits(scalar, value)) {
            wrong(path, TypeWords.misfit(scalar, value), List.of());
        }
    }

    private static boolean fits(GraphQLScalarType scalar, Object value) {
        try {
            Object read = value instanceof Value<?> literal
                    ? scalar.getCoercing()
                            .parseLiteral(
                                    literal,
                                    CoercedVariables.emptyVariables(),
                                    GraphQLContext.getDefault(),
                                    Locale.ROOT)
                    : scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
            return read != null;
        } catch (RuntimeException misfit) { // those of the extension's scalars are of several kinds
            return false;
        }
    }

    private void wrong(String path, String message, List<String> nearest) {
        violations.add(code, path, message, nearest);
    }
}
