/** What is wrong with a request, in Casus's own words. */
package org.casus.graphql.error;
