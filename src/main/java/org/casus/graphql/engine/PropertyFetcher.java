package org.casus.graphql.engine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Reads a plain property through an {@link Access}. The engine builds no environment for it, and the extension's own
 * fetcher, which clones a context for each value, is left out.
 */
public final class PropertyFetcher implements LightDataFetcher<Object>, FieldAnswer {

    private final Class<?> type;
    private final String property;

    /** Looked for by the first who reads it: all of the schema's are a fifth of a start. Two may find it, the same. */
    private Access.OfProperty access;

    PropertyFetcher(Class<?> type, String property) {
        this.type = type;
        this.property = property;
    }

    /** Finds how to read the property: its getter, its record accessor, or its public field. */
    public Access.OfProperty access() {
        Access.OfProperty found = access;
        if (found == null) {
            try {
                access = found = find();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("No way to read " + property + " of " + type, e);
            }
        }
        return found;
    }

    private Access.OfProperty find() throws ReflectiveOperationException {
        String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        for (String name : new String[] {"get" + capital, "is" + capital, property}) {
            Method found = Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name)
                            && method.getParameterCount() == 0
                            && method.getReturnType() != void.class)
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                return Access.to(found);
            }
        }
        return Access.to(type.getField(property));
    }

    @Override
    public Object get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        return read(source);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return read(environment.getSource());
    }

    @Override
    public Object of(Object source, Plan.Field field, Execution execution) throws Exception {
        return read(source);
    }

    private Object read(Object source) throws Exception {
        try {
            return access().read(source);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
