package org.casus.graphql.engine;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Definition;
import graphql.language.OperationDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;

/**
 * An operation whose document was read and compared with the schema.
 *
 * @param operation what was asked for
 * @param document the parsed document, or what is wrong with it
 * @param definition the chosen operation; null where the document is wrong, or where none was chosen
 */
public record Prepared(Operation operation, PreparsedDocumentEntry document, OperationDefinition definition) {

    /** The document of a subscription as it is run on each event: the same, as a query. */
    @SuppressWarnings("rawtypes") // the engine's lists of definitions are
    PreparsedDocumentEntry onEvent() {
        OperationDefinition query =
                definition.transform(builder -> builder.operation(OperationDefinition.Operation.QUERY));
        List<Definition> definitions = new ArrayList<>(document.getDocument().getDefinitions());
        definitions.replaceAll(any -> any == definition ? query : any);
        return new PreparsedDocumentEntry(
                document.getDocument().transform(builder -> builder.definitions(definitions)));
    }

    /** Whether it reads, and what it asks for is known. */
    public boolean isQuery() {
        return definition != null && definition.getOperation() == OperationDefinition.Operation.QUERY;
    }

    /** Whether it would write. */
    public boolean isMutation() {
        return definition != null && definition.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    /** Whether it is answered by a stream. */
    public boolean isSubscription() {
        return definition != null && definition.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }

    /** Why none of the document's operations was chosen. */
    Refusal noOperation() {
        List<String> names = document.getDocument().getDefinitionsOfType(OperationDefinition.class).stream()
                .map(OperationDefinition::getName)
                .filter(Objects::nonNull)
                .toList();
        String wanted = operation.name();
        String known = names.isEmpty()
                ? ""
                : String.join(", ", names.stream().map(Quoted::of).toList());
        if (wanted != null) {
            return new Refusal(
                    ErrorCode.UNKNOWN_OPERATION,
                    "operationName",
                    "The document has no operation of the name \"" + Quoted.of(wanted) + "\". "
                            + (names.isEmpty()
                                    ? "Its operation has no name: leave operationName out."
                                    : "It has " + known + "."),
                    Nearest.to(wanted, names));
        }
        return document.getDocument()
                        .getDefinitionsOfType(OperationDefinition.class)
                        .isEmpty()
                ? new Refusal(
                        ErrorCode.UNKNOWN_OPERATION,
                        null,
                        "The document has fragments and no operation. Write one that spreads them, such as query { … }.")
                : new Refusal(
                        ErrorCode.UNKNOWN_OPERATION,
                        "operationName",
                        "The document has several operations: " + known + ". Choose one by operationName.");
    }
}
