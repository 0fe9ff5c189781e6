/** What Casus tells of itself: metrics, traces, and lines of the log that belong to a request. */
package org.casus.telemetry;
