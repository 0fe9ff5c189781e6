/** Tells subscribers of changes as they are committed: one reading of the feed for all of them. */
package org.casus.event.live;
