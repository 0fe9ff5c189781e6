package org.casus.graphql.limits;

import graphql.language.ArrayValue;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.casus.graphql.paging.Paging;

/** How many rows a field's list has at most. */
sealed interface ListSize {

    /** @param variables as the request gave them, unchecked */
    int rows(Map<String, Object> variables);

    /** The document says it. */
    record Written(int rows) implements ListSize {
        @Override
        public int rows(Map<String, Object> variables) {
            return rows;
        }
    }

    /** A variable says it: by its value where that is a number, by its length where it is a list. */
    record InVariable(String name, Value<?> fallback, int missing) implements ListSize {
        @Override
        public int rows(Map<String, Object> variables) {
            if (!variables.containsKey(name)) {
                return fallback == null ? missing : of(fallback, missing).rows(variables);
            }
            return switch (variables.get(name)) {
                case Number number -> bounded(number.doubleValue());
                case Collection<?> all -> all.size();
                case null, default -> missing;
            };
        }
    }

    /** Two arguments say it, of which one is likely to be null. */
    record Larger(ListSize one, ListSize other) implements ListSize {
        @Override
        public int rows(Map<String, Object> variables) {
            return Math.max(one.rows(variables), other.rows(variables));
        }
    }

    /**
     * @param value what the argument holds; null where it is left out
     * @param missing how many there are where nobody says
     */
    static ListSize of(Value<?> value, int missing) {
        return switch (value) {
            case IntValue number -> new Written(bounded(number.getValue()));
            case ArrayValue all -> new Written(all.getValues().size());
            case VariableReference variable -> new InVariable(variable.getName(), null, missing);
            case null, default -> new Written(missing);
        };
    }

    private static int bounded(BigInteger number) {
        return bounded(number.doubleValue());
    }

    /** What lies beyond the largest page is refused by the list itself, with a message of its own. */
    private static int bounded(double number) {
        return (int) Math.clamp(number, 0, Paging.MOST_FIGURES);
    }
}
