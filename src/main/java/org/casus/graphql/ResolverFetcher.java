package org.casus.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import io.smallrye.graphql.schema.model.Argument;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.casus.access.Allowed;
import org.casus.access.Caller;
import org.casus.access.Role;

/** Answers a field by calling the method of a GraphQL class that stands for it. */
final class ResolverFetcher implements DataFetcher<Object> {

    private final Access.OfResolver method;
    private final List<Argument> arguments;
    private final Type[] types;
    private final Role needed;
    private final boolean promises;

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
        this.types = method.getGenericParameterTypes();
        this.promises = CompletionStage.class.isAssignableFrom(method.getReturnType());
        Allowed allowed = method.getAnnotation(Allowed.class);
        this.needed = allowed == null ? Role.READER : allowed.value();
    }

    /** The least role that may have the field. */
    Role needed() {
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
        Guard.check(Caller.current(), needed, environment.getFieldDefinition().getName());
        if (needed != Role.READER) {
            Request.current().enters(environment.getFieldDefinition().getName());
        }
        Request.reader().checkCancelled();
        Object[] values = new Object[types.length];
        for (int i = 0; i < values.length; i++) {
            Argument argument = arguments.get(i);
            values[i] = argument.isSourceArgument()
                    ? environment.getSource()
                    : read(given(environment, argument.getName()), types[i], argument.getName());
        }
        try {
            return method.call(values);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A null that somebody wrote means the same as leaving the argument out. */
    private static Object given(DataFetchingEnvironment environment, String name) {
        Object value = environment.getArgument(name);
        return value != null
                ? value
                : GraphQLArgument.getArgumentDefaultValue(
                        environment.getFieldDefinition().getArgument(name));
    }

    /**
     * Equal inputs of all the rows of a level are read once, and are one object: batches tell arguments apart by it.
     */
    private static Object read(Object value, Type type, String name) {
        if (type instanceof Class<?> input && Checked.class.isAssignableFrom(input)) {
            return Arguments.read(value, type, name, Request.current().violations());
        }
        return value instanceof Map || value instanceof List
                ? Request.once(new Input(type, name, value), () -> Arguments.read(value, type, name))
                : Arguments.read(value, type, name);
    }

    private record Input(Type type, String name, Object value) {}
}
