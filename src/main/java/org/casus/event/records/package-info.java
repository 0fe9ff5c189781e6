/** Casus's own format: every record of the store, one a line, so that what one Casus exports another has. */
package org.casus.event.records;
