package org.casus.graphql.engine;

/** What answers a field of a {@link Plan}. Those that answer the engine's own executions are the same. */
@FunctionalInterface
interface FieldAnswer {

    /**
     * The field's value for one object, or a {@link java.util.concurrent.CompletionStage} of it.
     *
     * @param source the object; null for the fields of the root
     */
    Object of(Object source, Plan.Field field, Execution execution) throws Exception;
}
