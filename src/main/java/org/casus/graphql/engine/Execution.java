package org.casus.graphql.engine;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultPath;
import graphql.execution.TypeResolutionParameters;
import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.casus.graphql.error.Failures;

/**
 * One run of a {@link Plan}, on the thread that calls. It goes as deep as it can; where a value is promised, it goes on
 * when the promise is kept.
 */
final class Execution {

    private final Plan plan;
    private final ExecutionContext context;
    private final Failures failures;
    private final GraphQLContext languageContext;
    private final Locale locale;
    private final CompletableFuture<ExecutionResult> result = new CompletableFuture<>();

    /** By the numbers of fields, what their resolvers are called with, or why they are not; null until asked for. */
    private Object[] arguments;

    /** The whole answer; null once something is missing that the schema says is there. */
    private ResultNode data;

    /** How many promises are not kept yet, and one more until all fields of the root were asked. */
    private int waitingFor = 1;

    Execution(Plan plan, ExecutionContext context, Failures failures) {
        this.plan = plan;
        this.arguments = new Object[plan.size()]; // so that nobody makes it larger while fields of the root are read
        this.context = context;
        this.failures = failures;
        this.languageContext = context.getGraphQLContext();
        this.locale = context.getLocale();
    }

    CompletableFuture<ExecutionResult> run() {
        data = new ResultNode.Of(plan.root(), null, 0);
        fill(data, plan.root(), null);
        arrived();
        return result;
    }

    private void arrived() {
        if (--waitingFor == 0) {
            result.complete(new ExecutionResultImpl(data, context.getErrors()));
        }
    }

    /** What an event of a stream is answered from; null where no event is. */
    Object event() {
        return context.getRoot();
    }

    /** Whether the operation asks for no more than one field of its root. */
    boolean hasOneRoot() {
        return plan.root().fields().length == 1;
    }

    private void fill(ResultNode into, Plan.PlannedSelection selection, Object source) {
        Plan.Field[] fields = selection.fields();
        for (int i = 0; i < fields.length; i++) {
            try {
                take(fields[i].answers().of(source, fields[i], this), into, i);
            } catch (Exception e) {
                failed(e, into, i);
            }
        }
    }

    private void take(Object value, ResultNode into, int at) {
        if (!(value instanceof CompletionStage<?> promise)) {
            complete(value, into, at);
            return;
        }
        CompletableFuture<?> future = promise.toCompletableFuture();
        if (future.state() == Future.State.SUCCESS) {
            complete(future.resultNow(), into, at);
            return;
        }
        waitingFor++;
        future.whenComplete((kept, failure) -> {
            try {
                if (failure != null) {
                    failed(failure, into, at);
                } else {
                    complete(kept, into, at);
                }
            } catch (Throwable e) { // of which nobody else would hear
                failed(e, into, at);
            }
            arrived();
        });
    }

    private void complete(Object value, ResultNode into, int at) {
        ResultCompleter shape = into.shape(at);
        if (value != null) {
            shape.complete(value, into, at, this);
        } else if (shape.isRequired()) {
            throw new IllegalStateException("There is no value, where the schema says that there is one");
        }
    }

    /** Answers what is asked of an object. */
    void object(Object source, Plan.PlannedSelection selection, ResultNode into, int at) {
        ResultNode.Of answered = new ResultNode.Of(selection, into, at);
        into.parts()[at] = answered; // first, as it is taken back where something is missing
        fill(answered, selection, source);
    }

    /** Answers a list, item by item. */
    void list(Collection<?> items, ResultCompleter each, ResultNode into, int at) {
        ResultNode.Listed answered = new ResultNode.Listed(items.size(), each, into, at);
        into.parts()[at] = answered;
        int i = 0;
        for (Object item : items) {
            try {
                complete(item, answered, i);
            } catch (RuntimeException e) {
                failed(e, answered, i);
            }
            i++;
        }
    }

    /** A scalar as it goes into the answer. */
    Object scalar(GraphQLScalarType type, Object value) {
        return type.getCoercing().serialize(value, languageContext, locale);
    }

    /** The name of one of an enumeration. */
    Object choice(GraphQLEnumType type, Object value) {
        return type.serialize(value, languageContext, locale);
    }

    /** Which of the types that share an interface an object is of. */
    GraphQLObjectType typeOf(Object value, GraphQLInterfaceType shared) {
        return context.getGraphQLSchema()
                .getCodeRegistry()
                .getTypeResolver(shared)
                .getType(TypeResolutionParameters.newParameters()
                        .value(value)
                        .schema(context.getGraphQLSchema())
                        .build());
    }

    /**
     * What a field's resolver is called with: the same for all rows, read from the request when the first asks.
     *
     * @throws RuntimeException why it is not to be called, to all rows alike
     */
    Object[] arguments(Plan.Field field, ResolverFetcher resolver) {
        if (field.number() >= arguments.length) {
            arguments = Arrays.copyOf(arguments, Math.max(field.number() + 1, arguments.length * 2));
        }
        Object known = arguments[field.number()];
        if (known == null) {
            known = arguments[field.number()] = argumentsOrFailure(field, resolver);
        }
        if (known instanceof RuntimeException failure) {
            throw failure;
        }
        return (Object[]) known;
    }

    private Object argumentsOrFailure(Plan.Field field, ResolverFetcher resolver) {
        try {
            Map<String, Object> given = ValuesResolver.getArgumentValues(
                    context.getGraphQLSchema().getCodeRegistry(),
                    field.definition().getArguments(),
                    field.asked().getArguments(),
                    context.getCoercedVariables(),
                    languageContext,
                    locale);
            return resolver.arguments(field.definition(), given);
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private void failed(Throwable failure, ResultNode into, int at) {
        ResultPath path = into.path(at);
        context.addError(failures.describe(failure, path.toString())
                .path(path)
                .location(into.field(at).location())
                .build());
        missing(into, at);
    }

    /** An object or a list that lacks what the schema says is there is missing itself. */
    private void missing(ResultNode part, int at) {
        part.parts()[at] = null;
        if (part.shape(at).isRequired()) {
            if (part.whole() == null) {
                data = null;
            } else {
                missing(part.whole(), part.place());
            }
        }
    }
}
