/** Who may do what: roles, API keys, and whom a running operation answers. Knows nothing of GraphQL. */
package org.casus.access;
