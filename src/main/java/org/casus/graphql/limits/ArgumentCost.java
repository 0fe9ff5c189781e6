package org.casus.graphql.limits;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a field costs for what its arguments ask for, whatever they let through: each part of them that has one of some
 * names, however deep it stands.
 *
 * @param arguments the field's
 * @param costs in rows, by the names of arguments and of what inputs hold
 * @param defaults of the operation's variables
 */
record ArgumentCost(List<Argument> arguments, Map<String, Integer> costs, Map<String, Value<?>> defaults) {

    static ArgumentCost of(Field field, Map<String, Integer> costs, Map<String, Value<?>> defaults) {
        return new ArgumentCost(costs.isEmpty() ? List.of() : field.getArguments(), costs, defaults);
    }

    /** @param variables as the request gave them, unchecked */
    long rows(Map<String, Object> variables) {
        long rows = 0;
        for (Argument argument : arguments) {
            rows += named(argument.getName(), argument.getValue(), variables);
        }
        return rows;
    }

    private long named(String name, Value<?> value, Map<String, Object> variables) {
        if (value instanceof VariableReference variable) {
            String given = variable.getName();
            Value<?> missing = defaults.get(given);
            return variables.containsKey(given)
                    ? named(name, variables.get(given))
                    : missing == null ? 0 : named(name, missing, Map.of());
        }
        return value instanceof NullValue ? 0 : costs.getOrDefault(name, 0) + within(value, variables);
    }

    private long within(Value<?> value, Map<String, Object> variables) {
        return switch (value) {
            case ObjectValue object ->
                object.getObjectFields().stream()
                        .mapToLong(part -> named(part.getName(), part.getValue(), variables))
                        .sum();
            case ArrayValue list ->
                list.getValues().stream()
                        .mapToLong(each -> named("", each, variables))
                        .sum();
            default -> 0;
        };
    }

    private long named(String name, Object value) {
        return value == null
                ? 0
                : costs.getOrDefault(name, 0)
                        + switch (value) {
                            case Map<?, ?> object ->
                                object.entrySet().stream()
                                        .mapToLong(part -> named(String.valueOf(part.getKey()), part.getValue()))
                                        .sum();
                            case Collection<?> list ->
                                list.stream().mapToLong(each -> named("", each)).sum();
                            default -> 0;
                        };
    }
}
