/** How imported events, and all they bring along, get into the store. */
package org.casus.event.intake;
