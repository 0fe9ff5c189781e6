package org.casus.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Map;

/**
 * Puts the engine's numbers in the place of the extension's, which are not those of the specification: they read texts,
 * and an Int that is too large loses its upper half, so that {@code first: 4294967297} asks for one.
 */
final class StandardScalars extends GraphQLTypeVisitorStub {

    private static final Map<String, GraphQLScalarType> STANDARD =
            Map.of("Int", Scalars.GraphQLInt, "Float", Scalars.GraphQLFloat);

    private StandardScalars() {}

    static GraphQLSchema in(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new StandardScalars());
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLScalarType standard = STANDARD.get(scalar.getName());
        return standard == null || standard == scalar ? TraversalControl.CONTINUE : changeNode(context, standard);
    }
}
