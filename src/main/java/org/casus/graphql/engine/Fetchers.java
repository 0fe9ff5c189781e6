package org.casus.graphql.engine;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import org.casus.access.AccessRole;

/**
 * What answers the fields of a schema, as {@link Wiring} put it there.
 *
 * @param schema the engine's
 */
public record Fetchers(GraphQLSchema schema) {

    /** The least role that may have a field; whoever may read has one that no method stands for. */
    public AccessRole needed(String type, GraphQLFieldDefinition field) {
        return needed(of(type, field));
    }

    private static AccessRole needed(DataFetcher<?> fetcher) {
        return switch (fetcher) {
            case ResolverFetcher resolver -> resolver.needed();
            case RootFetcher<?> query -> needed(query.resolver());
            case StreamFetcher subscription -> needed(subscription.stream());
            default -> AccessRole.READER;
        };
    }

    /** What answers a field of the type of queries. */
    ResolverFetcher query(GraphQLFieldDefinition field) {
        return (ResolverFetcher) ((RootFetcher<?>) of("Query", field)).resolver();
    }

    private DataFetcher<?> of(String type, GraphQLFieldDefinition field) {
        return schema.getCodeRegistry().getDataFetcher(FieldCoordinates.coordinates(type, field.getName()), field);
    }
}
