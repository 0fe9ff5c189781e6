package org.casus.graphql.error;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.casus.store.Cancellation;
import org.casus.store.Outage;
import org.jboss.logging.Logger;

/**
 * Turns what a resolver throws into an error of the answer. Whoever asked sees refusals; everything else goes to the
 * log, under an id.
 */
public final class Failures implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Outage outage;

    public Failures(Outage outage) {
        this.outage = outage;
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        GraphqlErrorBuilder<?> error =
                describe(parameters.getException(), parameters.getPath().toString());
        GraphQLError placed = error.path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult().error(placed).build());
    }

    /** An error for this exception, without a place in the document yet. */
    public GraphqlErrorBuilder<?> describe(Throwable thrown, String where) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        String message;
        if (cause instanceof Refusal refusal) {
            message = refusal.getMessage();
            extensions.put("code", refusal.code().name());
            if (refusal.argument() != null) {
                extensions.put("argument", refusal.argument());
            }
            if (!refusal.nearest().isEmpty()) {
                extensions.put("nearest", refusal.nearest());
            }
            extensions.putAll(refusal.details());
        } else if (cause instanceof Cancellation.Cancelled cancelled) {
            message = cancelled.getMessage();
            extensions.put("code", code(cancelled.reason()).name());
        } else if (cause instanceof NonNullableValueCoercedAsNullException
                || cause instanceof CoercingParseLiteralException
                || cause instanceof CoercingParseValueException) {
            message =
                    "A variable is null, or of another type, where a value must be given. Give it one, or leave out what"
                            + " it stands for.";
            extensions.put("code", ErrorCode.INVALID_VARIABLE.name());
        } else if (Outage.isOne(cause)) {
            outage.noticed(cause);
            message = "The database cannot be reached; ask again in a few seconds.";
            extensions.put("code", ErrorCode.STORE_UNAVAILABLE.name());
        } else {
            String id = UUID.randomUUID().toString();
            LOG.errorf(cause, "%s failed (%s)", where, id);
            message = "Casus failed to answer this; its log says why under " + id + ".";
            extensions.put("code", ErrorCode.INTERNAL_ERROR.name());
        }
        return GraphqlErrorBuilder.newError().message("%s", message).extensions(extensions);
    }

    private static ErrorCode code(Cancellation.Reason reason) {
        return reason == Cancellation.Reason.SHUTDOWN ? ErrorCode.SHUTTING_DOWN : ErrorCode.DEADLINE_EXCEEDED;
    }
}
