/**
 * The events in memory, as columns of numbers: what statistics, counts and orders that no index has are computed from
 * where there are many events.
 */
package org.casus.statistics.memory;
