/** {@code /graphql} over HTTP: what comes in, what may run, and how answers go out. */
package org.casus.graphql.http;
