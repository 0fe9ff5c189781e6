/**
 * Datasets: how their files are opened and taken apart, whatever the format. What the formats have in common is here;
 * each format has its reader in a package of its own, and all make the same records.
 */
package org.casus.dataset;
