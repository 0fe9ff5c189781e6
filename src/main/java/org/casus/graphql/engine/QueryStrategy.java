package org.casus.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedSelectionSet;
import graphql.language.Directive;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLObjectType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.casus.graphql.error.Failures;

/**
 * How the engine runs queries: by a {@link Plan}, which is kept as long as the document is. The engine's own way finds
 * the fields, their types, their fetchers and their arguments anew for each row, and puts a promise, a step and an
 * environment around each value; only what asks for the schema itself is answered so.
 */
final class QueryStrategy extends ExecutionStrategy {

    private final Failures failures;
    private final ExecutionStrategy ofSchema;

    /** By operation; empty for those whose plan depends on their variables. */
    private final Cache<OperationDefinition, Optional<Plan>> plans =
            Caffeine.newBuilder().weakKeys().build();

    QueryStrategy(Failures failures) {
        super(failures); // for what mutations answer, which the engine has done by a part of this class
        this.failures = failures;
        this.ofSchema = new AsyncExecutionStrategy(failures);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        MergedSelectionSet root = parameters.getFields();
        return SchemaQuestion.in(root)
                ? ofSchema.execute(context, parameters)
                : new Execution(plan(context, root), context, failures).run();
    }

    private Plan plan(ExecutionContext context, MergedSelectionSet root) {
        return plans.get(
                        context.getOperationDefinition(),
                        operation -> isConditional(context.getDocument())
                                ? Optional.empty()
                                : Optional.of(plan(context, root, Map.of())))
                .orElseGet(
                        () -> plan(context, root, context.getCoercedVariables().toMap()));
    }

    private static Plan plan(ExecutionContext context, MergedSelectionSet root, Map<String, Object> variables) {
        GraphQLObjectType type = context.getGraphQLSchema().getQueryType();
        return new Plan(context.getGraphQLSchema(), context.getFragmentsByName(), type, root, variables);
    }

    /** Whether a variable decides which fields are answered. */
    private static boolean isConditional(Node<?> node) {
        return node instanceof Directive directive
                        && directive.getArguments().stream()
                                .anyMatch(argument -> argument.getValue() instanceof VariableReference)
                || node.getChildren().stream().anyMatch(child -> isConditional((Node<?>) child));
    }
}
