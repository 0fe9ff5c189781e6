/** Records by ref, id and key, and what is kept of them between requests. */
package org.casus.graphql.node;
