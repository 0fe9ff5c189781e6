/**
 * The words of the domain, and the few records that every reader turns its rows into. Nothing here knows a format, the
 * store or GraphQL's routes; everything else may speak these words.
 */
package org.casus.dataset.record;
