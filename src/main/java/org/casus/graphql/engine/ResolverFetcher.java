package org.casus.graphql.engine;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import io.smallrye.graphql.schema.model.Argument;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.access.Caller;

/** Answers a field by calling the method of a GraphQL class that stands for it. */
final class ResolverFetcher implements DataFetcher<Object>, FieldAnswer {

    private final Access.OfResolver method;
    private final List<Argument> arguments;
    private final Type[] types;
    private final AccessRole needed;
    private final boolean promises;

    /** Which of the parameters is the object that the field is asked of; -1 for none. */
    private final int sourceAt;

    /**
     * @param bean the GraphQL class's instance
     * @param arguments the method's parameters in order, as the schema names them
     */
    ResolverFetcher(Object bean, Method method, List<Argument> arguments) {
        try {
            this.method = Access.to(method, bean);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " must be public, in a public class", e);
        }
        this.arguments = arguments;
        this.sourceAt = IntStream.range(0, arguments.size())
                .filter(i -> arguments.get(i).isSourceArgument())
                .findFirst()
                .orElse(-1);
        this.types = method.getGenericParameterTypes();
        this.promises = CompletionStage.class.isAssignableFrom(method.getReturnType());
        Allowed allowed = method.getAnnotation(Allowed.class);
        this.needed = allowed == null ? AccessRole.READER : allowed.value();
    }

    /** The least role that may have the field. */
    AccessRole needed() {
        return needed;
    }

    /** Whether it gives a promise of its value, as what loads in batches does. */
    boolean promises() {
        return promises;
    }

    /** What the parameter for this argument of the field is. */
    Type typeOf(String argument) {
        for (int i = 0; i < types.length; i++) {
            if (arguments.get(i).getName().equals(argument)) {
                return types[i];
            }
        }
        throw new IllegalArgumentException(argument);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        GraphQLFieldDefinition field = environment.getFieldDefinition();
        return call(field, environment.getSource(), () -> arguments(field, environment.getArguments()));
    }

    @Override
    public Object of(Object source, Plan.Field field, Execution execution) throws Exception {
        return call(
                field.definition(),
                source,
                () -> execution.arguments(field, this).clone());
    }

    private Object call(GraphQLFieldDefinition field, Object source, Supplier<Object[]> arguments) throws Exception {
        Guard.check(Caller.current(), needed, field.getName());
        if (needed != AccessRole.READER) {
            GraphQLRequest.current().enters(field.getName());
        }
        GraphQLRequest.reader().checkCancelled();
        Object[] values = arguments.get();
        if (sourceAt >= 0) {
            values[sourceAt] = source;
        }
        try {
            return method.call(values);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the method is called with, but for the object that it is asked of. A null that somebody wrote means the same
     * as leaving the argument out.
     *
     * @param given by the names of the field's arguments
     */
    Object[] arguments(GraphQLFieldDefinition field, Map<String, Object> given) {
        Object[] values = new Object[types.length];
        for (int i = 0; i < values.length; i++) {
            if (i != sourceAt) {
                String name = arguments.get(i).getName();
                Object value = given.get(name);
                values[i] = read(
                        value != null ? value : GraphQLArgument.getArgumentDefaultValue(field.getArgument(name)),
                        types[i],
                        name);
            }
        }
        return values;
    }

    /**
     * Equal inputs of all the rows of a level are read once, and are one object: batches tell arguments apart by it.
     */
    private static Object read(Object value, Type type, String name) {
        if (type instanceof Class<?> input && Checked.class.isAssignableFrom(input)) {
            return Arguments.read(value, type, name, GraphQLRequest.current().violations());
        }
        return value instanceof Map || value instanceof List
                ? GraphQLRequest.once(new Input(type, name, value), () -> Arguments.read(value, type, name))
                : Arguments.read(value, type, name);
    }

    private record Input(Type type, String name, Object value) {}
}
