/** What {@code /q/health} checks, for whoever restarts, routes to or watches a server. */
package org.casus.health;
