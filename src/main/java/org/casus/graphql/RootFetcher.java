package org.casus.graphql;

import graphql.language.Field;
import graphql.language.Selection;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;

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
        RootFields others = isAlone(environment) ? null : Request.current().rootFields();
        return others == null ? resolver.get(environment) : others.add(() -> resolver.get(environment));
    }

    @Override
    public Object of(Object source, Plan.Field field, Execution execution) throws Exception {
        RootFields others = execution.hasOneRoot() ? null : Request.current().rootFields();
        return others == null
                ? resolver.of(source, field, execution)
                : others.add(() -> resolver.of(source, field, execution));
    }

    /** Several fields may be one, as when a condition leaves others out; that is taken for several. */
    private static boolean isAlone(DataFetchingEnvironment environment) {
        @SuppressWarnings("rawtypes") // as the engine declares them
        List<Selection> selections =
                environment.getOperationDefinition().getSelectionSet().getSelections();
        return selections.size() == 1 && selections.getFirst() instanceof Field;
    }
}
