/**
 * What every part of the schema shares: the route and the engine, node ids, connections and cursors, batches, and
 * refusals. Knows no feature.
 */
package org.casus.graphql;
