/**
 * What a request may ask for, and how many may ask at a time: limits on a document's text, on its shape and on what its
 * answer may cost the database, and the gate that keeps a busy server answering. Knows no feature.
 */
package org.casus.graphql.limits;
