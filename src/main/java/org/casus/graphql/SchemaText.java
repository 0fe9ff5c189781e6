package org.casus.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

/** The schema in the language of schemas (SDL), as it is committed and served. */
public final class SchemaText {

    private SchemaText() {}

    /** All of it but what every schema has: the standard scalars and directives. */
    public static String of(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinitions(false)
                        .descriptionsAsHashComments(false))
                .print(schema);
    }
}
