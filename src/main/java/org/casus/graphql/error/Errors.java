package org.casus.graphql.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.graphql.words.Mistake;

/**
 * Errors as an answer has them: each with a code, in Casus's own words, that tell its caller no more of the schema than
 * they may know. What the engine says in prose reaches nobody.
 */
public final class Errors {

    private final Failures failures;
    private final AccessRole introspection;
    private final boolean suggestions;

    /**
     * @param introspection the least role that is told the schema
     * @param suggestions whether they are told names of it by errors
     */
    public Errors(Failures failures, AccessRole introspection, boolean suggestions) {
        this.failures = failures;
        this.introspection = introspection;
        this.suggestions = suggestions;
    }

    /** Whether the caller is told names of the schema. */
    private boolean namesTheSchema() {
        return suggestions && Caller.current().may(introspection);
    }

    /** A failure of the operation as a whole. */
    public Map<String, Object> of(RuntimeException failure) {
        return of(failures.describe(failure, "the operation").build());
    }

    /** What the engine found, or a field failed with. */
    public Map<String, Object> of(GraphQLError error) {
        boolean told = namesTheSchema();
        Map<String, Object> extensions = new LinkedHashMap<>();
        String message;
        if (error instanceof Mistake mistake) {
            message = told ? mistake.told() : mistake.untold();
            extensions.put("code", mistake.code().name());
            if (told && mistake.argument() != null) {
                extensions.put("argument", mistake.argument());
            }
            if (told && !mistake.nearest().isEmpty()) {
                extensions.put("nearest", mistake.nearest());
            }
        } else if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            message = error.getMessage();
            extensions.putAll(error.getExtensions());
            extensions.remove("classification");
        } else {
            ErrorCode code = code(error);
            message = words(code);
            extensions.put("code", code.name());
        }
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("message", Quoted.whole(message));
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            specification.put("locations", GraphqlErrorHelper.locations(error.getLocations()));
        }
        if (error.getPath() != null && (told || !(error instanceof Mistake))) {
            specification.put("path", error.getPath());
        }
        specification.put("extensions", extensions);
        return specification;
    }

    /** Says of an error of variables which of them do not fit, to whoever is told the schema. */
    @SuppressWarnings("unchecked")
    public void explain(Map<String, Object> error, List<Violation> misfits) {
        if (misfits.isEmpty() || !namesTheSchema()) {
            return;
        }
        Violation first = misfits.getFirst();
        error.put("message", Violation.message("One variable does not fit", "variables do not fit", misfits));
        Map<String, Object> extensions = (Map<String, Object>) error.get("extensions");
        extensions.put("argument", first.path());
        if (!first.nearest().isEmpty()) {
            extensions.put("nearest", first.nearest());
        }
        extensions.put(
                "violations", misfits.stream().map(Violation::specification).toList());
    }

    private static ErrorCode code(GraphQLError error) {
        return switch (error) {
            case CoercingParseValueException unreadable -> ErrorCode.INVALID_VARIABLE;
            case CoercingParseLiteralException unreadable -> ErrorCode.INVALID_VARIABLE;
            case NonNullableValueCoercedAsNullException missing -> ErrorCode.INVALID_VARIABLE;
            case InputMapDefinesTooManyFieldsException unknown -> ErrorCode.INVALID_VARIABLE;
            case BadFaithIntrospectionError circle -> ErrorCode.TOO_COSTLY;
            default ->
                switch (error.getErrorType()) {
                    case ErrorType.InvalidSyntax -> ErrorCode.INVALID_SYNTAX;
                    case ErrorType.ValidationError -> ErrorCode.INVALID_DOCUMENT;
                    default -> error.getPath() == null ? ErrorCode.INVALID_DOCUMENT : ErrorCode.INTERNAL_ERROR;
                };
        };
    }

    /** Of an error that nothing is known of but its code. */
    private static String words(ErrorCode code) {
        return switch (code) {
            case INVALID_VARIABLE -> "A variable is missing or does not fit its type.";
            case TOO_COSTLY ->
                "The schema is asked for too often at once: ask for __schema and __type once in a request, and for the"
                        + " fields, types and values of each type once below another.";
            case INVALID_SYNTAX -> "The document is no GraphQL.";
            case INTERNAL_ERROR -> "Casus has no value here, where there must be one.";
            default -> "The document does not fit the schema.";
        };
    }
}
