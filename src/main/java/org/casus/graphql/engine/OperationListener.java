package org.casus.graphql.engine;

/**
 * Is told of every operation that the engine has answered. Every bean of this type is called, on the thread that
 * answered and after the answer is made: it must be quick, keep nothing of the request, and not throw.
 */
@FunctionalInterface
public interface OperationListener {

    /** One operation was answered, whether it succeeded or not. */
    void answered(AnsweredOperation operation);
}
