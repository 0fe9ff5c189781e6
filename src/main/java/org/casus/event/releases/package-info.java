/** What the imports of two releases of a dataset differ in, told from what they changed. */
package org.casus.event.releases;
