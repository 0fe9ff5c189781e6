/** Documents that clients name by their hash, and those that alone may run. */
package org.casus.graphql.trusted;
