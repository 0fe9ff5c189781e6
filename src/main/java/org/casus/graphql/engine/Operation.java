package org.casus.graphql.engine;

import java.util.Map;

/**
 * What a client asks for.
 *
 * @param document the GraphQL document
 * @param name which of the document's operations; null where it has one
 * @param variables the values of its variables, as JSON has them
 */
public record Operation(String document, String name, Map<String, Object> variables) {}
