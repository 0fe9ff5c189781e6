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
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
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
import java.util.concurrent.CompletableFuture;
import org.casus.graphql.limits.Cost;
import org.casus.graphql.limits.Costs;
import org.casus.graphql.limits.DocumentReader;
import org.casus.graphql.limits.Limits;
import org.casus.graphql.limits.Wording;
import org.casus.store.Outage;
import org.casus.store.Reader;
import org.casus.store.Store;

/** Answers GraphQL operations, each on the thread that calls. */
@Singleton
public class Engine {

    private final Store store;
    private final List<OperationListener> listeners;
    private final Failures failures;
    private final int pageSize;
    private final Wording wording;
    private final DocumentReader documents;
    private final Costs costs;
    private final GraphQL graphQL;

    Engine(
            GraphQLSchema schema,
            Schema model,
            Store store,
            Limits limits,
            @All List<OperationListener> listeners,
            Outage outage) {
        this.store = store;
        this.failures = new Failures(outage);
        this.listeners = listeners;
        this.pageSize = limits.config().pageSize();
        GraphQLSchema wired = Wiring.wire(schema, model);
        this.wording = new Wording(wired, limits.config());
        this.documents = new DocumentReader(wired, limits);
        this.costs = new Costs(wired, limits);
        this.graphQL = GraphQL.newGraphQL(wired)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .defaultDataFetcherExceptionHandler(failures)
                .instrumentation(new OperationName())
                .build();
    }

    /**
     * An answer and what it took.
     *
     * @param specification the answer as the GraphQL specification has it: {@code data}, {@code errors}
     * @param executed false where the document was refused before any of it ran
     * @param statements the SQL that was sent, in order
     * @param cost what it may have cost; null where it was refused before that was reckoned
     */
    public record Answer(Map<String, Object> specification, boolean executed, List<String> statements, Cost cost) {

        /** The code of each error, in order. */
        public List<String> codes() {
            return errors().stream().map(Engine::code).toList();
        }

        /** Whether the database could not be reached, so that nothing of it could be answered. */
        public boolean unavailable() {
            return specification.containsKey("errors") && codes().contains(ErrorCode.STORE_UNAVAILABLE.name());
        }

        /**
         * Where the database went away on the way, nothing of the answer is of use, and each field would say the same:
         * one error takes the place of all.
         */
        Answer unlessUnavailable() {
            if (!unavailable()) {
                return this;
            }
            Map<String, Object> error = errors().stream()
                    .filter(each -> ErrorCode.STORE_UNAVAILABLE.name().equals(Engine.code(each)))
                    .findFirst()
                    .orElseThrow();
            Map<String, Object> only = Map.of("message", error.get("message"), "extensions", error.get("extensions"));
            return new Answer(Map.of("errors", List.of(only)), false, statements, cost);
        }

        @SuppressWarnings("unchecked")
        private List<Map<String, Object>> errors() {
            return (List<Map<String, Object>>) specification.getOrDefault("errors", List.of());
        }
    }

    private static String code(Map<String, Object> error) {
        return (String) ((Map<?, ?>) error.get("extensions")).get("code");
    }

    /** The schema that is answered by. */
    GraphQLSchema schema() {
        return graphQL.getGraphQLSchema();
    }

    /** Runs one operation. Never throws for what the operation says. */
    public Answer answer(String document, String operationName, Map<String, Object> variables) {
        long start = System.nanoTime();
        PreparsedDocumentEntry prepared = documents.read(document);
        Cost cost = prepared.hasErrors() ? null : costs.of(prepared.getDocument(), operationName, variables);
        try (Reader reader = store.open()) {
            Request request = new Request(reader, pageSize);
            request.cost(cost == null ? 0 : cost.rows());
            Answer answer;
            if (cost != null && cost.excessive()) {
                GraphQLError error =
                        failures.describe(costs.refuse(cost), "the operation").build();
                answer = new Answer(Map.of("errors", List.of(specify(error))), false, List.of(), cost);
            } else {
                answer = run(document, operationName, variables, prepared, request, reader, cost);
            }
            tell(request, answer, reader.sent(), System.nanoTime() - start);
            return answer;
        }
    }

    private Answer run(
            String document,
            String operationName,
            Map<String, Object> variables,
            PreparsedDocumentEntry prepared,
            Request request,
            Reader reader,
            Cost cost) {
        ExecutionInput input = ExecutionInput.newExecutionInput(document)
                .operationName(operationName)
                .variables(variables)
                .graphQLContext(context -> context.of(PreparsedDocumentEntry.class, prepared))
                .locale(Locale.ROOT) // the language of messages does not depend on the machine
                .dataLoaderRegistry(request.loaders())
                .build();
        ExecutionResult result = ScopedValue.where(Request.CURRENT, request).call(() -> graphQL.execute(input));
        Map<String, Object> specification = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            specification.put(
                    "errors", result.getErrors().stream().map(this::specify).toList());
        }
        if (result.isDataPresent()) {
            specification.put("data", result.getData());
        }
        return new Answer(specification, result.isDataPresent(), reader.statements(), cost).unlessUnavailable();
    }

    private void tell(Request request, Answer answer, List<Reader.Sent> sent, long nanoseconds) {
        OperationDefinition definition = request.operation();
        AnsweredOperation operation = new AnsweredOperation(
                definition == null ? null : definition.getName(),
                definition == null ? null : definition.getOperation().name().toLowerCase(Locale.ROOT),
                answer.codes(),
                nanoseconds,
                sent,
                request.cost());
        listeners.forEach(listener -> listener.answered(operation));
    }

    private Map<String, Object> specify(GraphQLError error) {
        Map<String, Object> specification = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(error));
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent("code", code(error).name());
        wording.reword(error, specification, extensions);
        extensions.remove("classification");
        specification.put("extensions", extensions);
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
