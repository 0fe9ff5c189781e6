/** Sums over events: kept, and computed. */
package org.casus.statistics;
