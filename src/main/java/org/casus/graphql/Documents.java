package org.casus.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;

/** Reads documents, compares them with the schema, and remembers those that fit by their text. */
final class Documents {

    private final GraphQLSchema schema;
    private final Cache<String, PreparsedDocumentEntry> known;

    /** @param characters how much text the remembered documents may hold together */
    Documents(GraphQLSchema schema, long characters) {
        this.schema = schema;
        this.known = Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((String text, PreparsedDocumentEntry document) -> text.length())
                .build();
    }

    Prepared prepare(Operation operation) {
        PreparsedDocumentEntry document = known.getIfPresent(operation.document());
        if (document == null) {
            document = read(operation.document());
            if (!document.hasErrors()) { // wrong ones do not crowd out the others
                known.put(operation.document(), document);
            }
        }
        return new Prepared(
                operation, document, document.hasErrors() ? null : chosen(document.getDocument(), operation.name()));
    }

    private PreparsedDocumentEntry read(String text) {
        ParseAndValidateResult read = ParseAndValidate.parseAndValidate(
                schema, ExecutionInput.newExecutionInput(text).build());
        return read.isFailure()
                ? new PreparsedDocumentEntry(read.getErrors())
                : new PreparsedDocumentEntry(read.getDocument());
    }

    private static OperationDefinition chosen(Document document, String name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null) {
            return all.size() == 1 ? all.getFirst() : null;
        }
        return all.stream()
                .filter(one -> name.equals(one.getName()))
                .findFirst()
                .orElse(null);
    }
}
