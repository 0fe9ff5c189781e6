/** What goes out: answers that wait until their clients have read them, and what that may take. */
package org.casus.graphql.delivery;
