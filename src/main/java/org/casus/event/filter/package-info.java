/** Which events are wanted: the filter as it is asked, and the conditions in SQL that it becomes. */
package org.casus.event.filter;
