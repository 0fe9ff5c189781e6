package org.casus.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/**
 * Puts the engine's numbers in the place of the extension's, which are not those of the specification: they read texts,
 * and an Int that is too large loses its upper half, so that {@code first: 4294967297} asks for one.
 */
@Singleton
class StandardScalars {

    private static final Map<String, GraphQLScalarType> STANDARD =
            Map.of("Int", Scalars.GraphQLInt, "Float", Scalars.GraphQLFloat);

    /**
     * Called when the extension has made the schema, for a native executable as it is built: visiting it takes long.
     */
    void put(@Observes GraphQLSchema.Builder made) {
        GraphQLSchema schema = SchemaTransformer.transformSchema(made.build(), new Replacing());
        made.query(schema.getQueryType())
                .mutation(schema.getMutationType())
                .subscription(schema.getSubscriptionType())
                .clearAdditionalTypes()
                .additionalTypes(schema.getAdditionalTypes())
                .clearDirectives()
                .additionalDirectives(Set.copyOf(schema.getDirectives()))
                .codeRegistry(schema.getCodeRegistry());
    }

    private static final class Replacing extends GraphQLTypeVisitorStub {
        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLScalarType standard = STANDARD.get(scalar.getName());
            return standard == null || standard == scalar ? TraversalControl.CONTINUE : changeNode(context, standard);
        }
    }
}
