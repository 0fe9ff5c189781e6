package org.casus.graphql.engine;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.access.AccessRole;

/**
 * Puts Casus's own fetchers behind the schema that the extension made. The extension's fetchers run on its own threads,
 * give a batch with arguments under two aliases the first alias's arguments, and clone a context for every value.
 */
public final class Wiring {

    /** Each class's, which the class copies whenever it is asked. */
    private final Map<Class<?>, Method[]> methods = new HashMap<>();

    private Wiring() {}

    /** The same schema, answered by {@link PropertyFetcher}s and {@link ResolverFetcher}s. */
    static GraphQLSchema wire(GraphQLSchema schema, Schema model) {
        return new Wiring().wired(schema, model);
    }

    private GraphQLSchema wired(GraphQLSchema schema, Schema model) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        for (Operation query : model.getQueries()) {
            code.dataFetcher(FieldCoordinates.coordinates("Query", query.getName()), root(query, resolver(query)));
        }
        for (Operation mutation : model.getMutations()) {
            code.dataFetcher(
                    FieldCoordinates.coordinates("Mutation", mutation.getName()),
                    guarded(mutation, resolver(mutation)));
        }
        for (Operation subscription : model.getSubscriptions()) {
            code.dataFetcher(
                    FieldCoordinates.coordinates("Subscription", subscription.getName()),
                    new StreamFetcher(resolver(subscription)));
        }
        for (Type type : model.getTypes().values()) {
            if (type.isInterface()) {
                continue;
            }
            Class<?> owner = load(type.getClassName());
            for (Field field : type.getFields().values()) {
                code.dataFetcher(FieldCoordinates.coordinates(type.getName(), field.getName()), (DataFetcher<?>)
                        new PropertyFetcher(owner, field.getPropertyName()));
            }
            for (Operation operation : type.getOperations().values()) {
                code.dataFetcher(
                        FieldCoordinates.coordinates(type.getName(), operation.getName()), resolver(operation));
            }
        }
        Map<String, String> names = new HashMap<>();
        model.getTypes().values().forEach(type -> names.put(type.getClassName(), type.getName()));
        for (String shared : model.getInterfaces().keySet()) {
            // The extension's resolvers know the types of the schema as it made it, which are others than this one's.
            code.typeResolver(
                    shared,
                    environment -> environment
                            .getSchema()
                            .getObjectType(
                                    names.get(environment.getObject().getClass().getName())));
        }
        // The engine adds some of its own to each schema that is built.
        code.dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), (DataFetcher<?>)
                environment -> environment.getGraphQLSchema().getDirectives().stream()
                        .filter(directive -> SchemaCorrections.DIRECTIVES.contains(directive.getName()))
                        .toList());
        // The extension's compares every field of every answer with patterns of fields to hide; there are none.
        code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(code));
    }

    /** What changes something says who may: whoever forgets it does not open a door, but starts no server. */
    static ResolverFetcher guarded(Operation mutation, ResolverFetcher resolver) {
        if (resolver.needed() == AccessRole.READER) {
            throw new IllegalStateException("The mutation " + mutation.getName()
                    + " must say by @Allowed which role it needs, and more than READER");
        }
        return resolver;
    }

    /** The engine dispatches no batch of a field that it does not wait for: such a mistake is found at the start. */
    private static RootFetcher<ResolverFetcher> root(Operation query, ResolverFetcher resolver) {
        if (resolver.promises()) {
            throw new IllegalStateException("The query " + query.getName() + " must give its value, not a promise");
        }
        return new RootFetcher<>(resolver);
    }

    private ResolverFetcher resolver(Operation operation) {
        Class<?> type = load(operation.getClassName());
        int parameters = operation.getArguments().size();
        List<Method> found = Arrays.stream(methods.computeIfAbsent(type, Class::getMethods))
                .filter(method -> method.getName().equals(operation.getMethodName())
                        && method.getParameterCount() == parameters
                        && !method.isBridge())
                .filter(method -> !operation.isSourceField()
                        || method.getParameterTypes()[0]
                                .getName()
                                .equals(operation.getSourceFieldOn().getClassName()))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("A resolver's name and number of parameters must be its own: "
                    + type.getName() + "." + operation.getMethodName());
        }
        return new ResolverFetcher(Arc.container().instance(type).get(), found.getFirst(), operation.getArguments());
    }

    /** The class by which the schema's model knows a type. */
    public static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
