package org.casus.graphql.engine;

/**
 * An input of a mutation that takes {@link GraphQLRequest#takeViolations} and refuses all that is wrong with it at
 * once. A value in it that cannot be read is null.
 */
public interface Checked {}
