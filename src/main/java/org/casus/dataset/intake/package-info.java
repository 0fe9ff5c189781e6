/** One import, from a file to the last commit: who may write, in which steps, and what is told about it. */
package org.casus.dataset.intake;
