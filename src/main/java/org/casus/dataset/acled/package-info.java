/** The readers of ACLED's exports: events, and the list of those that it has withdrawn. */
package org.casus.dataset.acled;
