/** What mutations are given. Each input knows what is wrong with it, and what state of a record it describes. */
package org.casus.desk.input;
