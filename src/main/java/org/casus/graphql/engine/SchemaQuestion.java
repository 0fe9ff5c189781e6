package org.casus.graphql.engine;

import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Field;
import graphql.language.Node;
import java.util.Set;

/** Looks whether a document asks for the schema: anywhere in it, as an operation may spread any of its fragments. */
final class SchemaQuestion {

    private static final Set<String> FIELDS = Set.of("__schema", "__type");

    private SchemaQuestion() {}

    /** Whether it does; not to be asked of a document that is wrong. */
    static boolean in(PreparsedDocumentEntry document) {
        return in(document.getDocument());
    }

    /** Whether what is asked of the root does. */
    static boolean in(MergedSelectionSet root) {
        for (MergedField field : root.getSubFieldsList()) {
            if (FIELDS.contains(field.getName())) {
                return true;
            }
        }
        return false;
    }

    /** As deep as documents may be nested, which is bounded when they are read. */
    private static boolean in(Node<?> node) {
        return node instanceof Field field && FIELDS.contains(field.getName())
                || node.getChildren().stream().anyMatch(child -> in((Node<?>) child));
    }
}
