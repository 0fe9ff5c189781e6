package org.casus.graphql;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;

/**
 * An operation whose document was read and compared with the schema.
 *
 * @param operation what was asked for
 * @param document the parsed document, or what is wrong with it
 * @param definition the chosen operation; null where the document is wrong, or where none was chosen
 */
public record Prepared(Operation operation, PreparsedDocumentEntry document, OperationDefinition definition) {

    /** Whether it would write. */
    public boolean isMutation() {
        return definition != null && definition.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    /** Whether it is answered by a stream. */
    public boolean isSubscription() {
        return definition != null && definition.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }
}
