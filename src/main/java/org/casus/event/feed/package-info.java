/** Every change of every record, in order, for whoever follows. */
package org.casus.event.feed;
