package org.casus.graphql.limits;

import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.graphql.Nearest;

/**
 * Words what the engine says of a document or its variables: adds the names that come near a wrong one, or, where the
 * schema is to stay untold, takes all names out.
 */
public final class Wording {

    /** In characters. The engine quotes what is wrong as a whole, many times over. */
    private static final int LONGEST = 1_000;

    /** As the engine words it. */
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");

    private final GraphQLSchema schema;
    private final boolean suggestions;

    /** @param suggestions whether errors may name what the schema has */
    public Wording(GraphQLSchema schema, boolean suggestions) {
        this.schema = schema;
        this.suggestions = suggestions;
    }

    /**
     * Changes what an answer says of an error.
     *
     * @param specification the error, whose message it may change
     * @param extensions the error's extensions, which it may add to
     */
    public void reword(GraphQLError error, Map<String, Object> specification, Map<String, Object> extensions) {
        String message = String.valueOf(specification.get("message"));
        if (!suggestions && ofTheSchema(error)) {
            message = error instanceof ValidationError invalid
                    ? "The document does not fit the schema (" + invalid.getValidationErrorType() + ")."
                    : "A variable is missing or does not fit its type.";
        } else if (error instanceof ValidationError) {
            List<String> nearest = nearest(message);
            if (!nearest.isEmpty()) {
                extensions.put("nearest", nearest);
                message += ". Did you mean " + String.join(" or ", nearest) + "?";
            }
        }
        specification.put("message", message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…");
    }

    private static boolean ofTheSchema(GraphQLError error) {
        return error instanceof ValidationError
                || error instanceof CoercingParseValueException
                || error instanceof NonNullableValueCoercedAsNullException
                || error instanceof InputMapDefinesTooManyFieldsException;
    }

    private List<String> nearest(String message) {
        Matcher unknown = UNKNOWN_FIELD.matcher(message);
        return unknown.find() && schema.getType(unknown.group(2)) instanceof GraphQLFieldsContainer type
                ? Nearest.to(
                        unknown.group(1),
                        type.getFieldDefinitions().stream()
                                .map(GraphQLFieldDefinition::getName)
                                .toList())
                : List.of();
    }
}
