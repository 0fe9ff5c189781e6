/** Events as the database had them at some time: what is stored, with the revisions since then taken back. */
package org.casus.event.past;
