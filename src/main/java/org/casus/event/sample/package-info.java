/** The desk's first records, with which a new server begins. */
package org.casus.event.sample;
