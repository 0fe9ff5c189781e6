/**
 * Answers as files: tables of events, actors, claims and figures in the formats that people work with, each with what
 * to cite and how to repeat it.
 */
package org.casus.export;
