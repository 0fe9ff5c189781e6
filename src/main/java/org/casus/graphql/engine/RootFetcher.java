package org.casus.graphql.engine;

import graphql.language.Field;
import graphql.language.Selection;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Answers a field of the type of queries: at once where the operation has no other, else {@linkplain RootFields beside
 * the others}.
 *
 * @param resolver gives the value itself, not a promise of it: what loads in batches is dispatched by the engine, which
 *     would not know of this one
 */
record RootFetcher<F extends DataFetcher<?> & FieldAnswer>(F resolver) implements DataFetcher<Object>, FieldAnswer {

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return answer(isAlone(environment), () -> resolver.get(environment));
    }

    @Override
    public Object of(Object source, Plan.Field field, Execution execution) throws Exception {
        return answer(execution.hasOneRoot(), () -> resolver.of(source, field, execution));
    }

    private static Object answer(boolean alone, Callable<Object> resolver) throws Exception {
        RootFields others = alone ? null : GraphQLRequest.current().rootFields();
        return others == null ? resolver.call() : others.add(resolver);
    }

    /** Several fields may be one, as when a condition leaves others out; that is taken for several. */
    private static boolean isAlone(DataFetchingEnvironment environment) {
        @SuppressWarnings("rawtypes") // as the engine declares them
        List<Selection> selections =
                environment.getOperationDefinition().getSelectionSet().getSelections();
        return selections.size() == 1 && selections.getFirst() instanceof Field;
    }
}
