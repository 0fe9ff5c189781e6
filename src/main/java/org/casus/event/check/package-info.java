/** Whether a store is sound: what no constraint of the database watches over, looked at all at once. */
package org.casus.event.check;
