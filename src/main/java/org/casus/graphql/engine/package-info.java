/** Runs documents: plans, resolvers, batches, and the schema that they are run against. */
package org.casus.graphql.engine;
