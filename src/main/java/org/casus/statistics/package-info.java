/**
 * Statistics over events: one question in, rows out. A {@link org.casus.statistics.Question} becomes one statement that
 * groups, the groups are folded into a table of keys and time buckets, and the table becomes the ordered rows of a
 * {@link org.casus.statistics.StatisticsAnswer}. Classes whose name begins with {@code Statistics} are part of the
 * GraphQL schema.
 */
package org.casus.statistics;
