/** The commands: what a shell can ask for. */
package org.casus.cli;
