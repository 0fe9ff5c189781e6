package org.casus.graphql;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds all that does not fit in the variables of an operation. The engine itself stops at the first, and says in prose
 * where that is.
 */
final class VariableFit {

    private final GraphQLSchema schema;
    private final Violations violations = new Violations();

    private VariableFit(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * What does not fit, by the path from the variable on, such as {@code input.report.published}.
     *
     * @param variables as the request gave them
     */
    static List<Violation> of(GraphQLSchema schema, OperationDefinition operation, Map<String, Object> variables) {
        VariableFit fit = new VariableFit(schema);
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            String name = variable.getName();
            if (variables.containsKey(name) || variable.getDefaultValue() == null) {
                fit.check(fit.type(variable.getType()), variables.get(name), name);
            }
        }
        return List.copyOf(fit.violations.all());
    }

    private GraphQLType type(graphql.language.Type<?> written) {
        return switch (written) {
            case graphql.language.NonNullType some -> GraphQLNonNull.nonNull(type(some.getType()));
            case graphql.language.ListType list -> GraphQLList.list(type(list.getType()));
            case graphql.language.TypeName name -> schema.getType(name.getName());
            default -> throw new IllegalStateException("No type: " + written);
        };
    }

    private void check(GraphQLType type, Object value, String path) {
        switch (type) {
            case GraphQLNonNull some -> {
                if (value == null) {
                    wrong(path, "It must be given: " + described(some.getWrappedType()) + ".", List.of());
                } else {
                    check(some.getWrappedType(), value, path);
                }
            }
            case Object any when value == null -> {
                // may be left out
            }
            case GraphQLList list -> {
                if (value instanceof List<?> values) {
                    for (int i = 0; i < values.size(); i++) {
                        check(list.getWrappedType(), values.get(i), path + "." + i);
                    }
                } else {
                    check(list.getWrappedType(), value, path);
                }
            }
            case GraphQLInputObjectType input -> check(input, value, path);
            case GraphQLEnumType words -> check(words, value, path);
            case GraphQLScalarType scalar -> check(scalar, value, path);
            default -> throw new IllegalStateException("No input: " + type);
        }
    }

    private void check(GraphQLInputObjectType input, Object value, String path) {
        if (!(value instanceof Map<?, ?> fields)) {
            wrong(path, "It must be " + described(input) + ".", List.of());
            return;
        }
        List<String> known =
                input.getFields().stream().map(GraphQLInputObjectField::getName).toList();
        for (Object name : fields.keySet()) {
            if (!known.contains(name)) {
                String unknown = Quoted.of(String.valueOf(name));
                wrong(
                        path + "." + unknown,
                        input.getName() + " has no field of this name.",
                        Nearest.to(unknown, known));
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
        if (!(value instanceof String word) || words.getValue(word) == null) {
            List<String> known =
                    words.getValues().stream().map(each -> each.getName()).toList();
            wrong(
                    path,
                    "\"" + Quoted.of(String.valueOf(value)) + "\" is none of " + String.join(", ", known) + ".",
                    Nearest.to(String.valueOf(value), known));
        }
    }

    private void check(GraphQLScalarType scalar, Object value, String path) {
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
        } catch (CoercingParseValueException misfit) {
            wrong(path, "\"" + Quoted.of(String.valueOf(value)) + "\" is no " + scalar.getName() + ".", List.of());
        }
    }

    private void wrong(String path, String message, List<String> nearest) {
        violations.add(ErrorCode.INVALID_VARIABLE, path, message, nearest);
    }

    private static String described(GraphQLType type) {
        return switch (type) {
            case GraphQLList list -> "a list";
            case GraphQLInputObjectType input -> "an object, " + input.getName();
            default -> "a value of " + ((GraphQLNamedType) type).getName();
        };
    }
}
