/** The readers of GDELT 2.0: events, and their mentions in the news. */
package org.casus.dataset.gdelt;
