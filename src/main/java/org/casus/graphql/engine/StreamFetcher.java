package org.casus.graphql.engine;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/**
 * Answers a field of the type of subscriptions: to start, by the stream that its method gives; on each event of the
 * stream, by that event.
 *
 * @param stream calls the method
 */
record StreamFetcher(ResolverFetcher stream) implements DataFetcher<Object>, FieldAnswer {

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return environment.getRoot() == null ? stream.get(environment) : environment.getRoot();
    }

    @Override
    public Object of(Object source, Plan.Field field, Execution execution) {
        return execution.event();
    }
}
