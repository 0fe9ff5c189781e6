/** Who says what: sources, their reports, their claims of events, the figures they give; and what a toll is made of. */
package org.casus.claim;
