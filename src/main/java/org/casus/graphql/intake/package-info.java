/**
 * What comes in, before anything is answered: connections from the moment they are accepted, which hosts are served,
 * and the bodies of requests, with deadlines and within one amount of memory. Knows nothing of GraphQL.
 */
package org.casus.graphql.intake;
