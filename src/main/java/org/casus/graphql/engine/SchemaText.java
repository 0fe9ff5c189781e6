package org.casus.graphql.engine;

import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphqlTypeComparatorEnvironment;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;
import java.util.Comparator;

/** The schema in the language of schemas (SDL), as it is committed and served. */
public final class SchemaText {

    private SchemaText() {}

    /** Types by name; what they have, in its own order. */
    private static final GraphqlTypeComparatorRegistry ORDER = new GraphqlTypeComparatorRegistry() {
        @Override
        public <T extends GraphQLSchemaElement> Comparator<? super T> getComparator(
                GraphqlTypeComparatorEnvironment environment) {
            boolean isPart = environment.getParentType() != null;
            return (isPart ? AS_IS_REGISTRY : BY_NAME_REGISTRY).getComparator(environment);
        }
    };

    /** All of it but what every schema has: the standard scalars and directives. */
    public static String of(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeSchemaDefinition(true)
                        .setComparators(ORDER)
                        .includeDirectiveDefinitions(false)
                        .descriptionsAsHashComments(false))
                .print(schema);
    }
}
