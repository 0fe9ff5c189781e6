/** Answers that come one after another: over WebSockets and as server-sent events. */
package org.casus.graphql.live;
