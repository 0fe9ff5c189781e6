package org.casus.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.reactive.SubscriptionPublisher;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.casus.access.AccessConfig;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Errors;
import org.casus.graphql.error.Failures;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.limits.Cost;
import org.casus.graphql.limits.CostlyLane;
import org.casus.graphql.limits.CostlyLane.Admitted;
import org.casus.graphql.limits.Costs;
import org.casus.graphql.limits.DocumentReader;
import org.casus.graphql.limits.Limits;
import org.casus.graphql.node.ReferenceCache;
import org.casus.graphql.words.ValueFit;
import org.casus.store.Cancellation;
import org.casus.store.Outage;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.reactivestreams.Publisher;

/**
 * Answers GraphQL operations, each on the thread that calls; {@linkplain RootFields root fields of a query} on others
 * beside it.
 */
@Singleton
public class Engine {

    private final Store store;
    private final Errors errors;
    private final int pageSize;
    private final ReferenceCache kept;
    private final AccessRole introspection;
    private final Documents documents;
    private final Costs costs;
    private final CostlyLane lane;
    private final List<OperationListener> listeners;
    private final Helpers helpers;
    private final GraphQLSchema schema;
    private final GraphQL graphQL;

    /** By a subscription's operation, its document as it is run on each event: the same for all streams. */
    private final Cache<OperationDefinition, PreparsedDocumentEntry> onEvent =
            Caffeine.newBuilder().weakKeys().build();

    /** Made by the first event: most servers have none, and all start sooner. */
    private GraphQL events;

    Engine(
            GraphQLSchema schema,
            Schema model,
            Store store,
            EngineConfig config,
            AccessConfig access,
            Limits limits,
            CostlyLane lane,
            @All List<OperationListener> listeners,
            Helpers helpers,
            ReferenceCache kept,
            Outage outage) {
        this.store = store;
        this.kept = kept;
        Failures failures = new Failures(outage);
        this.listeners = listeners;
        this.helpers = helpers;
        this.schema = Wiring.wire(schema, model);
        this.pageSize = limits.config().pageSize();
        this.introspection = access.introspection();
        this.errors = new Errors(failures, introspection, limits.config().suggestions());
        this.documents = new Documents(new DocumentReader(this.schema, limits), config.documentCache());
        this.costs = new Costs(this.schema, limits);
        this.lane = lane;
        this.graphQL = GraphQL.newGraphQL(this.schema)
                .queryExecutionStrategy(new QueryStrategy(failures))
                .defaultDataFetcherExceptionHandler(failures)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .instrumentation(new OperationName())
                .build();
    }

    /**
     * Runs a subscription's operation on one event, as a query whose root is the type of subscriptions: everything is
     * read anew for each event. A subscription's the engine would take for the start of another stream.
     */
    private synchronized GraphQL events() {
        if (events == null) {
            GraphQLSchema onEvent = schema.transform(
                    root -> root.query(schema.getSubscriptionType()).subscription((GraphQLObjectType) null));
            events = graphQL.transform(builder -> builder.schema(onEvent));
        }
        return events;
    }

    /** A subscription's stream of events, or why there is none: one of the two. */
    public record Opened(Publisher<Object> events, Answer refusal) {}

    /** The schema that operations run against. */
    public GraphQLSchema schema() {
        return schema;
    }

    /** Runs one operation for somebody who may read. Never throws for what the operation says. */
    public Answer answer(String document, String operationName, Map<String, Object> variables) {
        return answer(document, operationName, variables, Caller.ANYBODY);
    }

    /** Runs one operation for this caller. Never throws for what the operation says. */
    public Answer answer(String document, String operationName, Map<String, Object> variables, Caller caller) {
        Prepared prepared = prepare(new Operation(document, operationName, variables));
        return answer(prepared, caller, lane.unbounded(), new Cancellation());
    }

    /** Reads the document and compares it with the schema; what is wrong with it shows in its answer. */
    public Prepared prepare(Operation operation) {
        return documents.prepare(operation);
    }

    /**
     * Runs one operation.
     *
     * @param caller whom it answers
     * @param admitted the request that it is, or is a part of
     * @param cancellation what may end it before its time
     */
    public Answer answer(Prepared prepared, Caller caller, Admitted admitted, Cancellation cancellation) {
        return run(graphQL, prepared, prepared.document(), caller, admitted, cancellation, null, null);
    }

    /**
     * Runs a query.
     *
     * @param version the data's, looked at just before, so that it need not be again
     */
    public Answer answer(long version, Prepared prepared, Caller caller, Admitted admitted, Cancellation cancellation) {
        return run(graphQL, prepared, prepared.document(), caller, admitted, cancellation, null, version);
    }

    /** Starts a subscription. */
    public Opened open(Prepared prepared, Caller caller, Cancellation cancellation) {
        Answer answer = run(graphQL, prepared, prepared.document(), caller, lane.unbounded(), cancellation, null, null);
        return answer.specification().get("data") instanceof SubscriptionPublisher stream
                ? new Opened(stream.getUpstreamPublisher(), null)
                : new Opened(null, answer);
    }

    /** Runs a subscription's operation on one event of its stream. */
    public Answer answer(Prepared prepared, Caller caller, Cancellation cancellation, Object event) {
        PreparsedDocumentEntry document = onEvent.get(prepared.definition(), any -> prepared.onEvent());
        return run(events(), prepared, document, caller, lane.unbounded(), cancellation, event, null);
    }

    private Answer run(
            GraphQL engine,
            Prepared prepared,
            PreparsedDocumentEntry document,
            Caller caller,
            Admitted admitted,
            Cancellation cancellation,
            Object event,
            Long version) {
        if (caller.role() == null) {
            return refused(Guard.unauthenticated("Reading needs a credential on this server"));
        }
        return caller.call(() -> runAs(caller, engine, prepared, document, admitted, cancellation, event, version));
    }

    private Answer runAs(
            Caller caller,
            GraphQL engine,
            Prepared prepared,
            PreparsedDocumentEntry document,
            Admitted admitted,
            Cancellation cancellation,
            Object event,
            Long version) {
        Cost cost = cost(prepared);
        if (cost != null && !cost.excessive()) {
            try {
                admitted.begin(cost.rows(), cancellation);
            } catch (Refusal | Cancellation.Cancelled noTurn) {
                Answer answer = refused(noTurn, cost);
                tell(prepared.definition(), answer.codes(), List.of(), 0, cost.rows());
                return answer;
            }
        }
        long start = System.nanoTime();
        try (Reader reader = store.open(cancellation)) {
            GraphQLRequest request = new GraphQLRequest(reader, pageSize, kept);
            request.knows(version);
            request.cost(cost == null ? 0 : cost.rows());
            Answer answer;
            if (cost != null && !caller.may(introspection) && SchemaQuestion.in(prepared.document())) {
                answer = refused(Guard.refusal(caller, introspection, "The schema"), cost);
            } else if (cost != null && prepared.definition() == null) {
                answer = refused(prepared.noOperation());
            } else if (cost != null && cost.excessive()) {
                answer = refused(costs.refuse(cost, prepared.isSubscription()), cost);
            } else {
                ExecutionResult result = execute(engine, prepared.operation(), document, request, admitted, event);
                answer = cancellation.reason() == null
                        ? explained(answer(result, reader.statements(), cost), prepared)
                        : cancelled(cancellation, reader.statements(), cost);
            }
            tell(request.operation(), answer.codes(), reader.sent(), System.nanoTime() - start, request.cost());
            return answer;
        } finally {
            cancellation.resume();
        }
    }

    /** What it may cost; null where there is nothing to run. */
    private Cost cost(Prepared prepared) {
        Operation operation = prepared.operation();
        return prepared.document().hasErrors()
                ? null
                : costs.of(
                        prepared.document().getDocument(),
                        operation.name(),
                        operation.variables(),
                        prepared.isSubscription());
    }

    private ExecutionResult execute(
            GraphQL engine,
            Operation operation,
            PreparsedDocumentEntry document,
            GraphQLRequest request,
            Admitted admitted,
            Object event) {
        ExecutionInput input = ExecutionInput.newExecutionInput(operation.document())
                .operationName(operation.name())
                .variables(operation.variables())
                .graphQLContext(context -> context.of(PreparsedDocumentEntry.class, document))
                .root(event)
                .locale(Locale.ROOT) // the language of messages does not depend on the machine
                .build();
        return request.run(engine, input, helpers, admitted);
    }

    private Answer answer(ExecutionResult result, List<String> statements, Cost cost) {
        Map<String, Object> specification = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            specification.put(
                    "errors", result.getErrors().stream().map(errors::of).toList());
        }
        if (result.isDataPresent()) {
            specification.put("data", result.getData());
        }
        return new Answer(specification, result.isDataPresent(), statements, cost).unlessUnavailable();
    }

    /** Where variables do not fit, the engine tells the first misfit: says all of them. */
    private Answer explained(Answer answer, Prepared prepared) {
        if (answer.codes().equals(List.of(ErrorCode.INVALID_VARIABLE.name())) && !answer.executed()) {
            errors.explain(
                    answer.errors().getFirst(),
                    ValueFit.of(
                            schema,
                            prepared.definition().getVariableDefinitions(),
                            prepared.operation().variables()));
        }
        return answer;
    }

    /** One error, instead of one for each field that was not reached. */
    private Answer cancelled(Cancellation cancellation, List<String> statements, Cost cost) {
        Map<String, Object> specification = new LinkedHashMap<>();
        try {
            cancellation.check();
        } catch (Cancellation.Cancelled cancelled) {
            specification.put("errors", List.of(errors.of(cancelled)));
        }
        specification.put("data", null);
        return new Answer(specification, true, statements, cost);
    }

    /** An answer that says only why there is none: what was refused, or ended before its time. */
    public Answer refused(RuntimeException refusal) {
        return refused(refusal, null);
    }

    /** An answer for a failure that hindered an operation from being run; it counts as one. */
    public Answer failed(RuntimeException failure) {
        Answer answer = refused(failure, null);
        tell(null, answer.codes(), List.of(), 0, 0);
        return answer;
    }

    private Answer refused(RuntimeException refusal, Cost cost) {
        return new Answer(Map.of("errors", List.of(errors.of(refusal))), false, List.of(), cost);
    }

    /**
     * Tells whoever is told of answers that an earlier one was given once more.
     *
     * @param nanoseconds how long that took
     */
    public void repeated(Prepared prepared, long nanoseconds) {
        tell(prepared.definition(), List.of(), List.of(), nanoseconds, 0);
    }

    private void tell(
            OperationDefinition definition, List<String> codes, List<Reader.Sent> sent, long nanoseconds, long cost) {
        AnsweredOperation operation = new AnsweredOperation(
                definition == null ? null : definition.getName(),
                definition == null ? null : definition.getOperation().name().toLowerCase(Locale.ROOT),
                codes,
                nanoseconds,
                sent,
                cost);
        listeners.forEach(listener -> listener.answered(operation));
    }
}
