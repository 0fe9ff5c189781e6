package org.casus.graphql.engine;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import java.util.Collection;
import java.util.Map;

/** What is made of a field's values: the type that the schema gives it, as executions read it. */
sealed interface ResultCompleter {

    /** Whether the schema says that there is a value. */
    boolean isRequired();

    /** Writes a value that is there into the answer. */
    void complete(Object value, ResultNode into, int at, Execution execution);

    /**
     * A scalar.
     *
     * @param plain the class whose values go into the answer as they are; null for none
     */
    record Scalar(GraphQLScalarType type, Class<?> plain, boolean isRequired) implements ResultCompleter {

        private static final Map<String, Class<?>> PLAIN = Map.of(
                Scalars.GraphQLString.getName(), String.class,
                Scalars.GraphQLID.getName(), String.class,
                Scalars.GraphQLInt.getName(), Integer.class,
                Scalars.GraphQLBoolean.getName(), Boolean.class);

        Scalar(GraphQLScalarType type, boolean isRequired) {
            this(type, PLAIN.get(type.getName()), isRequired);
        }

        @Override
        public void complete(Object value, ResultNode into, int at, Execution execution) {
            into.parts()[at] = value.getClass() == plain ? value : execution.scalar(type, value);
        }
    }

    /**
     * One of an enumeration.
     *
     * @param names by value, of those that were met: the engine compares a value with each of the type, one by one
     */
    record Choice(GraphQLEnumType type, Map<Object, Object> names, boolean isRequired) implements ResultCompleter {

        @Override
        public void complete(Object value, ResultNode into, int at, Execution execution) {
            Object name = names.get(value);
            if (name == null) {
                name = execution.choice(type, value);
                names.put(value, name);
            }
            into.parts()[at] = name;
        }
    }

    /** An object of one type. */
    record Known(Plan.PlannedSelection selection, boolean isRequired) implements ResultCompleter {

        @Override
        public void complete(Object value, ResultNode into, int at, Execution execution) {
            execution.object(value, selection, into, at);
        }
    }

    /**
     * An object of one of the types that share an interface.
     *
     * @param selections by type, of those that were met
     */
    record Shared(
            GraphQLInterfaceType type,
            Plan.Field field,
            Map<GraphQLObjectType, Plan.PlannedSelection> selections,
            boolean isRequired)
            implements ResultCompleter {

        @Override
        public void complete(Object value, ResultNode into, int at, Execution execution) {
            execution.object(value, selections.computeIfAbsent(execution.typeOf(value, type), field::below), into, at);
        }
    }

    /** A list. */
    record Items(ResultCompleter each, boolean isRequired) implements ResultCompleter {

        @Override
        public void complete(Object value, ResultNode into, int at, Execution execution) {
            execution.list((Collection<?>) value, each, into, at);
        }
    }
}
