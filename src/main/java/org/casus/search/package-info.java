/**
 * Finds things by name as people write names: in part, in another order, by initials, without accents, with a typo, in
 * any script. Knows names and whose they are, and no feature.
 */
package org.casus.search;
