/** What a new server begins with. */
package org.casus.desk.sample;
