package org.casus.graphql;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.language.OperationDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.store.Reader;
import org.casus.store.Store;

/** Answers GraphQL operations, each on the thread that calls. */
@Singleton
public class Engine {

    private final Store store;
    private final List<OperationListener> listeners;
    private final GraphQL graphQL;

    Engine(GraphQLSchema schema, Schema model, Store store, @All List<OperationListener> listeners) {
        this.store = store;
        this.listeners = listeners;
        this.graphQL = GraphQL.newGraphQL(Wiring.wire(schema, model))
                .defaultDataFetcherExceptionHandler(new Failures())
                .instrumentation(new OperationName())
                .build();
    }

    /**
     * An answer and what it took.
     *
     * @param specification the answer as the GraphQL specification has it: {@code data}, {@code errors}
     * @param executed false where the document was refused before any of it ran
     * @param statements the SQL that was sent, in order
     */
    public record Answer(Map<String, Object> specification, boolean executed, List<String> statements) {

        /** The code of each error, in order. */
        @SuppressWarnings("unchecked")
        public List<String> codes() {
            List<Map<String, Map<String, Object>>> errors =
                    (List<Map<String, Map<String, Object>>>) specification.getOrDefault("errors", List.of());
            return errors.stream()
                    .map(error -> (String) error.get("extensions").get("code"))
                    .toList();
        }
    }

    /** Runs one operation. Never throws for what the operation says. */
    public Answer answer(String document, String operationName, Map<String, Object> variables) {
        long start = System.nanoTime();
        try (Reader reader = store.open()) {
            Request request = new Request(reader);
            ExecutionInput input = ExecutionInput.newExecutionInput(document)
                    .operationName(operationName)
                    .variables(variables)
                    .dataLoaderRegistry(request.loaders())
                    .build();
            ExecutionResult result = ScopedValue.where(Request.CURRENT, request).call(() -> graphQL.execute(input));
            Map<String, Object> specification = new LinkedHashMap<>();
            if (!result.getErrors().isEmpty()) {
                specification.put(
                        "errors",
                        result.getErrors().stream().map(Engine::specify).toList());
            }
            if (result.isDataPresent()) {
                specification.put("data", result.getData());
            }
            Answer answer = new Answer(specification, result.isDataPresent(), reader.statements());
            tell(request, answer, System.nanoTime() - start);
            return answer;
        }
    }

    private void tell(Request request, Answer answer, long nanoseconds) {
        OperationDefinition definition = request.operation();
        AnsweredOperation operation = new AnsweredOperation(
                definition == null ? null : definition.getName(),
                definition == null ? null : definition.getOperation().name().toLowerCase(Locale.ROOT),
                answer.codes(),
                nanoseconds,
                answer.statements().size(),
                request.cost());
        listeners.forEach(listener -> listener.answered(operation));
    }

    private static Map<String, Object> specify(GraphQLError error) {
        Map<String, Object> specification = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(error));
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent("code", code(error).name());
        extensions.remove("classification");
        specification.put("extensions", extensions);
        return specification;
    }

    private static ErrorCode code(GraphQLError error) {
        return switch (error) {
            case CoercingParseValueException unreadable -> ErrorCode.INVALID_VARIABLE;
            case NonNullableValueCoercedAsNullException missing -> ErrorCode.INVALID_VARIABLE;
            case InputMapDefinesTooManyFieldsException unknown -> ErrorCode.INVALID_VARIABLE;
            case UnknownOperationException unknown -> ErrorCode.UNKNOWN_OPERATION;
            default ->
                error.getErrorType() == ErrorType.InvalidSyntax ? ErrorCode.INVALID_SYNTAX : ErrorCode.INVALID_DOCUMENT;
        };
    }
}
