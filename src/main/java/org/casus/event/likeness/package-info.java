/** Which events of different datasets may be the same: compared, scored, and proposed as ties. */
package org.casus.event.likeness;
