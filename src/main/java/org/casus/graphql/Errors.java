package org.casus.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.access.Caller;
import org.casus.access.Role;
import org.casus.graphql.limits.Wording;

/**
 * Errors as an answer has them: each with a code, in words that tell its caller no more of the schema than they may
 * know.
 */
final class Errors {

    private final Failures failures;
    private final Role introspection;
    private final Wording wording;

    /** For those who are not told the schema. */
    private final Wording untold;

    /**
     * @param introspection the least role that is told the schema
     * @param suggestions whether they are told the names nearest to a wrong one
     */
    Errors(Failures failures, GraphQLSchema schema, Role introspection, boolean suggestions) {
        this.failures = failures;
        this.introspection = introspection;
        this.wording = new Wording(schema, suggestions);
        this.untold = new Wording(schema, false);
    }

    /** A failure of the operation as a whole. */
    Map<String, Object> of(RuntimeException failure) {
        return of(failures.describe(failure, "the operation").build());
    }

    /** What the engine found, or a field failed with. */
    Map<String, Object> of(GraphQLError error) {
        Map<String, Object> specification = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(error));
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent("code", code(error).name());
        (Caller.current().may(introspection) ? wording : untold).reword(error, specification, extensions);
        extensions.remove("classification");
        specification.put("extensions", extensions);
        specification.computeIfPresent("message", (key, message) -> Quoted.whole((String) message));
        return specification;
    }

    private static ErrorCode code(GraphQLError error) {
        return switch (error) {
            case CoercingParseValueException unreadable -> ErrorCode.INVALID_VARIABLE;
            case NonNullableValueCoercedAsNullException missing -> ErrorCode.INVALID_VARIABLE;
            case InputMapDefinesTooManyFieldsException unknown -> ErrorCode.INVALID_VARIABLE;
            case BadFaithIntrospectionError circle -> ErrorCode.TOO_COSTLY;
            case UnknownOperationException unknown -> ErrorCode.UNKNOWN_OPERATION;
            default ->
                error.getErrorType() == ErrorType.InvalidSyntax ? ErrorCode.INVALID_SYNTAX : ErrorCode.INVALID_DOCUMENT;
        };
    }
}
