/** What is said of requests that are wrong, in words of Casus's own: the engine's never reach anybody. */
package org.casus.graphql.words;
