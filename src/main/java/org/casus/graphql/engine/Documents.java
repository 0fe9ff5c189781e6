package org.casus.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import org.casus.graphql.limits.DocumentReader;

/** Reads documents, compares them with the schema, and remembers those that fit by their text. */
final class Documents {

    private final DocumentReader reader;
    /**
     * What a document takes beside its text, in characters of it: that of the shortest ones is many times their length,
     * and a client may send a different one each time.
     */
    private static final int ENTRY = 100;

    private final Cache<String, PreparsedDocumentEntry> known;

    /**
     * @param reader what parses and validates
     * @param characters how much text the remembered documents may hold together
     */
    Documents(DocumentReader reader, long characters) {
        this.reader = reader;
        this.known = Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((String text, PreparsedDocumentEntry document) -> ENTRY + text.length())
                .build();
    }

    Prepared prepare(Operation operation) {
        PreparsedDocumentEntry document = known.getIfPresent(operation.document());
        if (document == null) {
            document = reader.read(operation.document());
            if (!document.hasErrors()) { // wrong ones do not crowd out the others
                known.put(operation.document(), document);
            }
        }
        return new Prepared(
                operation, document, document.hasErrors() ? null : chosen(document.getDocument(), operation.name()));
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
